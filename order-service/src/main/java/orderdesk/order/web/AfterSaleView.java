package orderdesk.order.web;

import java.time.Instant;
import java.util.List;
import orderdesk.contracts.order.AfterSaleEvent.CouponWanted;
import orderdesk.contracts.order.AfterSaleEvent.Evidence;
import orderdesk.contracts.order.AfterSaleEvent.Kind;
import orderdesk.contracts.order.AfterSaleEvent.Resolution;
import orderdesk.contracts.order.AfterSaleEvent.Step;
import orderdesk.contracts.order.AfterSaleId;
import orderdesk.contracts.order.LineId;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.order.Payout;
import orderdesk.contracts.shared.Money;
import orderdesk.order.domain.aftersale.AfterSale;
import orderdesk.order.domain.aftersale.Late;
import orderdesk.order.domain.aftersale.Playbook;
import orderdesk.order.domain.aftersale.Refund;
import orderdesk.order.domain.aftersale.Stage;
import orderdesk.order.domain.aftersale.Under;
import orderdesk.platform.aggregate.Stored;
import orderdesk.platform.web.Answers;
import org.jspecify.annotations.Nullable;

/**
 * A case after the sale as callers see it.
 *
 * @param tag the ETag that the next step must name, without quotes
 * @param worth what the customer can get back at most
 * @param overdue its handling time is over, and he has no answer
 * @param procedure that it was opened under, and keeps
 * @param moneyBy the day by which the law gives the customer his money, where he may have some and has not got it
 * @param lateMoney a day for money is over: the law's, or what was said to finance
 * @param evidenceBy until when the customer was asked for a photo
 */
record AfterSaleView(
        AfterSaleId id,
        String tag,
        OrderId orderId,
        String number,
        Kind kind,
        Playbook.Channel channel,
        List<LineId> lines,
        String complaint,
        Money worth,
        String openedBy,
        Instant openedAt,
        Instant answerBy,
        boolean overdue,
        Stage.Name stage,
        @Nullable Instant moneyBy,
        boolean lateMoney,
        @Nullable Instant evidenceBy,
        List<Evidence> evidence,
        @Nullable RefundPart refund,
        @Nullable OrderId replacement,
        @Nullable ResolvedPart resolved,
        List<AfterSale.Taken> steps,
        Handled procedure) {

    static AfterSaleView of(Stored<AfterSale> stored) {
        var item = stored.state();
        var refund = item.refund();
        return new AfterSaleView(
                item.id(),
                Answers.tag(stored.rev()),
                item.orderId(),
                item.number(),
                item.kind(),
                item.channel(),
                item.lines(),
                item.complaint(),
                item.worth(),
                item.openedBy(),
                item.openedAt(),
                item.answerBy(),
                item.overdue(),
                item.stage().name(),
                item.terms().law().orElse(null),
                item.terms().lateness().filter(Late.MONEY::equals).isPresent(),
                item.stage() instanceof Stage.AwaitsEvidence(var dueBy, var _) ? dueBy : null,
                item.evidence(),
                refund == null ? null : RefundPart.of(refund),
                item.replacement(),
                item.stage() instanceof Stage.Resolved resolved ? ResolvedPart.of(resolved) : null,
                item.steps(),
                Handled.of(item.under()));
    }

    /**
     * @param version of the shop's procedure; 0 for the house's own
     * @param steps that may be taken
     * @param resolutions in which it may end
     */
    record Handled(int version, List<Step> steps, List<Resolution> resolutions, boolean evidenceFirst) {

        static Handled of(Under under) {
            var playbook = under.playbook();
            return new Handled(under.version(), playbook.steps(), playbook.resolutions(), playbook.proven());
        }
    }

    /** @param secondsToRefund from when it was asked for until it was paid; absent while it is owed */
    record RefundPart(
            Money amount,
            String askedBy,
            Instant askedAt,
            Instant dueBy,
            boolean overdue,
            @Nullable String reference,
            @Nullable String paidBy,
            @Nullable Instant paidAt,
            @Nullable Long secondsToRefund,
            @Nullable Money certificate,
            Payout.@Nullable Way way) {

        static RefundPart of(Refund refund) {
            var paid = refund.paid();
            return new RefundPart(
                    refund.amount(),
                    refund.askedBy(),
                    refund.askedAt(),
                    refund.dueBy(),
                    refund.overdue(),
                    paid == null ? null : paid.reference(),
                    paid == null ? null : paid.by(),
                    paid == null ? null : paid.at(),
                    refund.took().map(took -> took.toSeconds()).orElse(null),
                    refund.certificate() == null || refund.certificate().isZero() ? null : refund.certificate(),
                    paid == null ? null : paid.way());
        }
    }

    /** @param answer what the customer was told */
    record ResolvedPart(
            Resolution resolution,
            @Nullable CouponWanted coupon,
            String answer,
            boolean inTime,
            String by,
            Instant at) {

        static ResolvedPart of(Stage.Resolved resolved) {
            return new ResolvedPart(
                    resolved.resolution(),
                    resolved.coupon(),
                    resolved.answer(),
                    resolved.inTime(),
                    resolved.by(),
                    resolved.at());
        }
    }
}
