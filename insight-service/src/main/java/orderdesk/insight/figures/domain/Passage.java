package orderdesk.insight.figures.domain;

import java.time.Duration;
import java.time.Instant;
import orderdesk.contracts.order.OrderEvent.Channel;
import orderdesk.contracts.order.OrderEvent.DeliveryResult;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.ShopId;
import org.jspecify.annotations.Nullable;

/**
 * One order's way through the desk, folded from all its facts: what figures count.
 *
 * @param facts of how many facts it was folded; of two foldings of an order the one of more facts is right
 * @param placedAt absent while only other services have spoken of the order
 * @param attempts how often the customer was dialled about the confirmation
 * @param operator who read the order back; before that, who dialled first
 */
public record Passage(
        ShopId shop,
        OrderId order,
        int facts,
        @Nullable Channel channel,
        @Nullable Instant placedAt,
        Contact contact,
        int attempts,
        @Nullable String operator,
        Work work,
        Promises promises,
        @Nullable End end,
        Parcel parcel,
        boolean absentGoods) {

    /** Whether the desk owes a call for it: an order by telephone is read back while it is placed. */
    public boolean isOwedACall() {
        return channel != Channel.PHONE;
    }

    /**
     * @param attemptedAt the first dialling, which stops the clock of the limit (R043)
     * @param talkedAt the first talk with the customer; one that ends with "later" counts
     * @param confirmedAt the first confirmation, also of an order that was reopened since
     * @param targetMissed not within 30 minutes of open time (R074)
     * @param breached not within 60 minutes of open time (R043)
     */
    public record Contact(
            @Nullable Instant attemptedAt,
            @Nullable Instant talkedAt,
            @Nullable Instant confirmedAt,
            boolean targetMissed,
            boolean breached) {}

    /**
     * @param handling how long operators held the order's work; of several orders of one call, each has its part
     * @param wrapUp the part of it after the customer was read back to
     */
    public record Work(Duration handling, Duration wrapUp) {}

    /** How promises of this order ended; what is none of these is still owed. */
    public record Promises(int given, int kept, int renegotiated, int broken, int lapsed) {

        public Promises plus(Promises more) {
            return new Promises(
                    given + more.given,
                    kept + more.kept,
                    renegotiated + more.renegotiated,
                    broken + more.broken,
                    lapsed + more.lapsed);
        }
    }

    /** @param reminded a reminder call reached the customer before (R047, R048) */
    public record Parcel(@Nullable DeliveryResult result, boolean reminded) {}

    /** How it stands; absent while the order is open. */
    public enum End {
        CONFIRMED,
        CANCELLED,
        EXPIRED
    }
}
