package orderdesk.confirmation.domain;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import orderdesk.contracts.shared.OperatorId;
import org.jspecify.annotations.Nullable;

/**
 * How the customer was sought.
 *
 * @param firstAt the first dialling: the clocks of R043 and R074 stop there
 * @param attempts the last {@value #KEPT_MAX}
 * @param tries instants of the tries that count towards the policy's limit; a talk starts anew
 * @param busyInARow how often the line was busy since the last try that counts
 * @param wrongNumbers never dialled again, E.164
 * @param promises how many promises were given
 */
public record Contact(
        @Nullable Instant firstAt,
        List<Attempt> attempts,
        List<Instant> tries,
        int busyInARow,
        Set<String> wrongNumbers,
        int promises,
        boolean targetMissed,
        boolean breached) {

    static final int KEPT_MAX = 50;

    public static final Contact NONE = new Contact(null, List.of(), List.of(), 0, Set.of(), 0, false, false);

    public Contact {
        attempts = List.copyOf(attempts);
        tries = List.copyOf(tries);
        wrongNumbers = Set.copyOf(wrongNumbers);
    }

    public Optional<Attempt> last() {
        return attempts.isEmpty() ? Optional.empty() : Optional.of(attempts.getLast());
    }

    @JsonIgnore
    public int lastNumber() {
        return last().map(Attempt::number).orElse(0);
    }

    Contact dialled(OperatorId operator, long token, String phone, @Nullable String call, Instant now) {
        var attempt = new Attempt(lastNumber() + 1, operator, token, phone, call, now, null);
        return with(firstAt == null ? now : firstAt, Lists.plus(attempts, attempt, KEPT_MAX), tries, busyInARow);
    }

    /** Someone answered for himself. */
    Contact talked(Attempt.Outcome outcome) {
        return with(firstAt, ended(outcome), List.of(), 0);
    }

    Contact tried(Attempt.Outcome outcome, Instant now) {
        return with(firstAt, ended(outcome), Lists.plus(tries, now, KEPT_MAX), 0);
    }

    Contact busy() {
        return with(firstAt, ended(Attempt.Outcome.BUSY), tries, busyInARow + 1);
    }

    Contact wrongNumber() {
        var wrong = new TreeSet<>(wrongNumbers);
        last().map(Attempt::phone).ifPresent(wrong::add);
        var ended = ended(Attempt.Outcome.WRONG_NUMBER);
        return new Contact(firstAt, ended, tries, 0, wrong, promises, targetMissed, breached);
    }

    Contact promised() {
        return new Contact(firstAt, attempts, tries, busyInARow, wrongNumbers, promises + 1, targetMissed, breached);
    }

    Contact late(boolean target, boolean breach) {
        return new Contact(
                firstAt,
                attempts,
                tries,
                busyInARow,
                wrongNumbers,
                promises,
                targetMissed || target,
                breached || breach);
    }

    private List<Attempt> ended(Attempt.Outcome outcome) {
        var ended = new ArrayList<>(attempts);
        if (!ended.isEmpty()) {
            ended.add(ended.removeLast().ended(outcome));
        }
        return ended;
    }

    private Contact with(@Nullable Instant first, List<Attempt> all, List<Instant> counted, int busy) {
        return new Contact(first, all, counted, busy, wrongNumbers, promises, targetMissed, breached);
    }
}
