package orderdesk.contracts.order;

import org.jspecify.annotations.Nullable;

/**
 * How money was sent to the customer (R035).
 *
 * @param reference the bank's own, by which the customer can ask for it
 * @param way absent where finance did not say
 */
public record Payout(String reference, @Nullable Way way) {

    public enum Way {
        /** To the card, or by the service, by which he paid. */
        AS_PAID,
        /** To an account that he named. */
        ACCOUNT,
        CASH
    }
}
