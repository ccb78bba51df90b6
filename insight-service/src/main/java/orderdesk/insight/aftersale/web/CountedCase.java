package orderdesk.insight.aftersale.web;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import orderdesk.contracts.order.AfterSaleEvent.Kind;
import orderdesk.contracts.order.AfterSaleEvent.Resolution;
import orderdesk.contracts.shared.Money;
import orderdesk.contracts.shared.ShopId;
import orderdesk.insight.aftersale.domain.SaleCase;
import org.jspecify.annotations.Nullable;

/**
 * A case behind a figure.
 *
 * @param number of the order
 * @param decided absent while the customer has no answer
 * @param money absent where none was asked for
 */
record CountedCase(
        ShopId shop,
        UUID caseId,
        UUID orderId,
        @Nullable String number,
        Kind kind,
        @Nullable Instant openedAt,
        boolean late,
        @Nullable Decided decided,
        @Nullable PaidBack money) {

    /** @param seconds since the case was opened */
    record Decided(
            Resolution resolution,
            boolean inTime,
            String by,
            Instant at,
            @Nullable Long seconds) {}

    /** @param seconds since finance was asked; absent while it is owed */
    record PaidBack(
            Money amount,
            Instant askedAt,
            Instant dueBy,
            boolean late,
            @Nullable String paidBy,
            @Nullable Instant paidAt,
            @Nullable Long seconds) {}

    static CountedCase of(SaleCase item) {
        return new CountedCase(
                item.shop(),
                item.id(),
                item.order().value(),
                item.number(),
                item.kind(),
                item.openedAt(),
                item.late(),
                decided(item),
                money(item));
    }

    private static @Nullable Decided decided(SaleCase item) {
        var its = item.decision();
        var seconds = item.tookToDecide().map(Duration::toSeconds).orElse(null);
        return its == null ? null : new Decided(its.resolution(), its.inTime(), its.by(), its.at(), seconds);
    }

    private static @Nullable PaidBack money(SaleCase item) {
        var its = item.refund();
        return its == null
                ? null
                : new PaidBack(
                        its.amount(),
                        its.askedAt(),
                        its.dueBy(),
                        its.isPaid() ? !item.isPaidInTime() : its.late(),
                        its.paidBy(),
                        its.paidAt(),
                        its.took().map(Duration::toSeconds).orElse(null));
    }
}
