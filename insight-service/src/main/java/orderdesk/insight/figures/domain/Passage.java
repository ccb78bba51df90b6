package orderdesk.insight.figures.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
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
 * @param origin of an order that carries on another one; absent for a sale
 * @param operator who read the order back; before that, who dialled first
 * @param deeds what each operator did for it, by his name
 * @param mystery a mystery shopper's: it counts in the service level, and is no sale (R055)
 * @param byRule a rule of the shop confirmed it, and nobody called: it is a sale, and says nothing of calls
 */
public record Passage(
        ShopId shop,
        OrderId order,
        int facts,
        @Nullable Channel channel,
        @Nullable Origin origin,
        @Nullable Instant placedAt,
        Contact contact,
        @Nullable String operator,
        List<Deeds> deeds,
        @Nullable End end,
        Parcel parcel,
        boolean absentGoods,
        boolean mystery,
        boolean byRule) {

    public Passage {
        deeds = List.copyOf(deeds);
    }

    /**
     * Goods sent apart, or the right ones for wrong ones, carry on a sale that is counted; so does the order that was kept
     * of two for one wish. A mystery is none.
     */
    public boolean isSale() {
        return origin == null && !mystery && end != End.MERGED;
    }

    /** Through which channel the customer came, with the order that this one carries on if it does. */
    public @Nullable Channel cameBy() {
        return origin == null || origin.channel() == null ? channel : origin.channel();
    }

    /** The same, carrying on that one. */
    public Passage from(Origin other) {
        return new Passage(
                shop,
                order,
                facts,
                channel,
                other,
                placedAt,
                contact,
                operator,
                deeds,
                end,
                parcel,
                absentGoods,
                mystery,
                byRule);
    }

    /** How often the customer was dialled about the confirmation. */
    public int attempts() {
        return deeds.stream().mapToInt(Deeds::attempts).sum();
    }

    public Work work() {
        return deeds.stream().map(Deeds::work).reduce(Work.NONE, Work::plus);
    }

    public Promises promises() {
        return deeds.stream().map(Deeds::promises).reduce(Promises.NONE, Promises::plus);
    }

    /**
     * Whether the desk owes a call for it, or has owed one: an order by telephone is read back while it is placed, one that
     * a rule confirmed or that was merged before anybody was late needs none.
     */
    public boolean isOwedACall() {
        var isSpared = byRule || end == End.MERGED;
        return channel != Channel.PHONE && (!isSpared || contact.attemptedAt() != null || contact.targetMissed());
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
    public record Work(Duration handling, Duration wrapUp) {

        public static final Work NONE = new Work(Duration.ZERO, Duration.ZERO);

        public Work plus(Work more) {
            return new Work(handling.plus(more.handling), wrapUp.plus(more.wrapUp));
        }
    }

    /**
     * What one operator did for the order.
     *
     * @param operator empty where no event says who
     * @param promises those that he gave, and how they ended
     */
    public record Deeds(String operator, int attempts, Work work, Promises promises) {}

    /**
     * What this order carries on.
     *
     * @param event that made order-service place it: another order's, or that of a case about one
     * @param channel through which that one came; absent while nobody has heard of it
     */
    public record Origin(String event, @Nullable Channel channel) {}

    /** How promises of this order ended; what is none of these is still owed. */
    public record Promises(int given, int kept, int renegotiated, int broken, int lapsed) {

        public static final Promises NONE = new Promises(0, 0, 0, 0, 0);

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
        EXPIRED,
        /** It was one wish with another order, which was kept. */
        MERGED
    }
}
