package orderdesk.contracts.confirmation;

import java.time.Instant;
import orderdesk.contracts.shared.OperatorId;
import org.jspecify.annotations.Nullable;

/**
 * A time at which the desk has promised to call.
 *
 * @param from earliest; of an AT promise the time itself; absent for BY
 * @param to latest; absent for AT
 * @param earlyOk the customer agreed to be called before, once the answer is there (BY only)
 * @param about what will be answered, in the customer's words
 * @param note one line that whoever calls can read aloud
 * @param only whom the customer asked for: while he is at work and in time it is he who calls; anybody's where absent
 */
public record Promise(
        Kind kind,
        @Nullable Instant from,
        @Nullable Instant to,
        boolean earlyOk,
        String about,
        String note,
        @Nullable OperatorId only) {

    /** A promise of the desk, whoever keeps it. */
    public Promise(
            Kind kind, @Nullable Instant from, @Nullable Instant to, boolean earlyOk, String about, String note) {
        this(kind, from, to, earlyOk, about, note, null);
    }

    public enum Kind {
        AT,
        BETWEEN,
        BY
    }
}
