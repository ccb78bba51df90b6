package orderdesk.contracts.confirmation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A time at which the desk has promised to call.
 *
 * @param from earliest; of an AT promise the time itself; absent for BY
 * @param to latest; absent for AT
 * @param earlyOk the customer agreed to be called before, once the answer is there (BY only)
 * @param about what will be answered, in the customer's words
 * @param note one line that whoever calls can read aloud
 */
public record Promise(
        Kind kind, @Nullable Instant from, @Nullable Instant to, boolean earlyOk, String about, String note) {

    public enum Kind {
        AT,
        BETWEEN,
        BY
    }
}
