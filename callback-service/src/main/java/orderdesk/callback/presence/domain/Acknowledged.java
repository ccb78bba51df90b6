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
 * @param marks the last {@value #KEPT_MAX}, oldest first
 */
public record Acknowledged(OperatorId operator, List<Mark> marks) {

    static final int KEPT_MAX = 50;

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
        var kept = marks.subList(Math.max(0, marks.size() - KEPT_MAX), marks.size());
        return Decision.of(new Acknowledged(operator, kept));
    }

    public boolean has(int version) {
        return marks.stream().anyMatch(mark -> mark.version() == version);
    }

    /** The newest version that he has read. */
    public Optional<Mark> last() {
        return marks.isEmpty() ? Optional.empty() : Optional.of(marks.getLast());
    }
}
