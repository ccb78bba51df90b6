package orderdesk.insight.aftersale.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import orderdesk.contracts.order.AfterSaleEvent.Kind;
import orderdesk.contracts.order.AfterSaleEvent.Resolution;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.Money;
import orderdesk.contracts.shared.ShopId;
import org.jspecify.annotations.Nullable;

/**
 * A case after the sale, as far as its events were heard.
 *
 * @param number of the order, as it is read out; absent while only later events were heard
 * @param openedAt absent while only later events were heard
 * @param late a time limit of its answer was announced as over
 * @param moneyBy the day by which the law gives the customer his money; absent where he may have none, and of cases that
 *     were opened before it was said
 * @param decision absent while the customer has no answer
 * @param refund absent where no money was asked for; what goes back by certificate alone is no task of anybody
 */
public record SaleCase(
        ShopId shop,
        UUID id,
        OrderId order,
        @Nullable String number,
        Kind kind,
        @Nullable Instant openedAt,
        boolean late,
        @Nullable Instant moneyBy,
        @Nullable Decision decision,
        @Nullable Refund refund) {

    /**
     * What the customer was answered.
     *
     * @param inTime as order-service reckons it: while the customer is waited for, the desk's time stands still
     */
    public record Decision(Resolution resolution, boolean inTime, String by, Instant at) {}

    /**
     * Money that goes back (R035).
     *
     * @param late the day by which it had to be paid was announced as over
     * @param paidBy absent, like the time, while it is owed
     */
    public record Refund(
            Money amount,
            Instant askedAt,
            Instant dueBy,
            boolean late,
            @Nullable String paidBy,
            @Nullable Instant paidAt) {

        public boolean isPaid() {
            return paidAt != null;
        }

        /** From when finance was asked until it was paid. */
        public Optional<Duration> took() {
            return Optional.ofNullable(paidAt).map(paid -> Duration.between(askedAt, paid));
        }
    }

    /** By the day that was said to finance, and by the law's. */
    public boolean isPaidInTime() {
        if (refund == null || refund.paidAt() == null) {
            return false;
        }
        var paidAt = refund.paidAt();
        return !paidAt.isAfter(refund.dueBy()) && (moneyBy == null || !paidAt.isAfter(moneyBy));
    }

    /** From when the customer came with it until his money was paid, as he felt it. */
    public Optional<Duration> waitedForMoney() {
        var paidAt = refund == null ? null : refund.paidAt();
        return openedAt == null || paidAt == null ? Optional.empty() : Optional.of(Duration.between(openedAt, paidAt));
    }

    /** From when the customer came with it until he had his answer, nights and his own time included. */
    public Optional<Duration> tookToDecide() {
        return openedAt == null || decision == null
                ? Optional.empty()
                : Optional.of(Duration.between(openedAt, decision.at()));
    }
}
