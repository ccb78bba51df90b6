package orderdesk.callback.presence.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import orderdesk.contracts.callback.CallEvent;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.platform.Decision;

/**
 * What one operator has read of one shop's regulation, and when (R053).
 *
 * @param marks all of them, oldest first: who worked by which version is asked years later (a regulation that changes
 *     every day of ten years makes a document of 300 kB)
 */
public record Acknowledged(OperatorId operator, List<Mark> marks) {

    public Acknowledged {
        marks = List.copyOf(marks);
    }

    /** @param version that he said he had read */
    public record Mark(int version, Instant at) {}

    /** Saying it again of the same version changes nothing: the first time counts. */
    public static Decision<Acknowledged, CallEvent> read(
            Optional<Acknowledged> known, OperatorId operator, int version, Instant now) {
        var before = known.orElseGet(() -> new Acknowledged(operator, List.of()));
        if (before.has(version)) {
            return Decision.of(before);
        }
        var marks = new ArrayList<>(before.marks);
        marks.add(new Mark(version, now));
        return Decision.of(new Acknowledged(operator, marks));
    }

    public boolean has(int version) {
        return of(version).isPresent();
    }

    /** When he read this version. */
    public Optional<Mark> of(int version) {
        return marks.stream().filter(mark -> mark.version() == version).findFirst();
    }

    /** The newest version that he has read. */
    public Optional<Mark> last() {
        return marks.isEmpty() ? Optional.empty() : Optional.of(marks.getLast());
    }
}
