package orderdesk.callback.task.domain;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import orderdesk.contracts.shared.OperatorId;
import org.jspecify.annotations.Nullable;

/**
 * How the customer was sought.
 *
 * @param attempts the last {@value #KEPT_MAX}
 * @param tries instants of the tries that count towards the policy's limit; a talk starts anew
 * @param busyInARow how often the line was busy since the last try that counts
 * @param promises how many promises were given
 */
public record Contact(List<Attempt> attempts, List<Instant> tries, int busyInARow, int promises) {

    static final int KEPT_MAX = 50;

    static final Contact NONE = new Contact(List.of(), List.of(), 0, 0);

    public Contact {
        attempts = List.copyOf(attempts);
        tries = List.copyOf(tries);
    }

    public Optional<Attempt> last() {
        return attempts.isEmpty() ? Optional.empty() : Optional.of(attempts.getLast());
    }

    @JsonIgnore
    int lastNumber() {
        return last().map(Attempt::number).orElse(0);
    }

    Contact dialled(OperatorId operator, long token, @Nullable String call, Instant now) {
        var attempt = new Attempt(lastNumber() + 1, operator, token, call, now, null);
        return new Contact(plus(attempts, attempt), tries, busyInARow, promises);
    }

    /** Someone answered for himself. */
    Contact talked(Attempt.Ended how) {
        return new Contact(ended(how), List.of(), 0, promises);
    }

    Contact tried(Attempt.Ended how, Instant now) {
        return new Contact(ended(how), plus(tries, now), 0, promises);
    }

    Contact busy() {
        return new Contact(ended(Attempt.Ended.BUSY), tries, busyInARow + 1, promises);
    }

    Contact promised() {
        return new Contact(attempts, tries, busyInARow, promises + 1);
    }

    private List<Attempt> ended(Attempt.Ended how) {
        var ended = new ArrayList<>(attempts);
        if (!ended.isEmpty()) {
            ended.add(ended.removeLast().with(how));
        }
        return ended;
    }

    private static <T> List<T> plus(List<T> list, T element) {
        var longer = new ArrayList<>(list);
        longer.add(element);
        return longer.subList(Math.max(0, longer.size() - KEPT_MAX), longer.size());
    }
}
