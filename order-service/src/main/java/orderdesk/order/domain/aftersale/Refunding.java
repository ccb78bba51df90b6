package orderdesk.order.domain.aftersale;

import java.time.Duration;
import java.time.Instant;
import orderdesk.contracts.order.AfterSaleEvent.Step;
import orderdesk.contracts.order.OrderEvent;
import orderdesk.contracts.order.Payout;
import orderdesk.order.domain.Claim.Share;
import orderdesk.order.domain.aftersale.Stage.AwaitsRefund;
import orderdesk.order.domain.aftersale.Stage.Open;
import orderdesk.order.domain.aftersale.Stepping.Detail;
import orderdesk.platform.Decision;

/**
 * What goes back to the customer, and when (R035).
 *
 * @param by a person, or the service
 */
public record Refunding(String by, Instant now) {

    /** So long finance has at least, however late it was asked. */
    public static final Duration TERM_MIN = Duration.ofDays(1);

    /** Stands for the bank's reference where nothing goes back in money. */
    static final Payout BY_CERTIFICATE = new Payout("certificate", null);

    /** @throws StepNotPossible before what is claimed is proven, and a second time */
    public static void require(AfterSale item) {
        var once = item.replacement() == null && item.refund() == null;
        Stepping.require(item, Step.REFUND_ASKED, item.stage() instanceof Open && once);
        Stepping.requireProof(item);
    }

    /**
     * The finance specialist has a task: once for a case. Where all of it goes back by certificate there is none.
     *
     * @param share as the order granted it
     */
    public Decision<AfterSale, OrderEvent> ask(AfterSale item, Share share) {
        require(item);
        var owed = new Refund(share.money(), by, now, dueBy(item), false, null, share.certificate());
        if (share.money().isZero()) {
            var done = item.with(owed.paid(BY_CERTIFICATE, by, now));
            return stepping().taken(done, Step.REFUNDED, Detail.of(share.money(), share.certificate(), null));
        }
        var waits = item.with(owed).in(new AwaitsRefund());
        return stepping().taken(waits, Step.REFUND_ASKED, Detail.of(share.money(), share.certificate(), owed.dueBy()));
    }

    /**
     * @throws OwnRefund for whoever asked for it himself
     * @throws StepNotPossible where none is owed
     */
    public Decision<AfterSale, OrderEvent> paid(AfterSale item, Payout payout) {
        var owed = item.refund();
        if (!(item.stage() instanceof AwaitsRefund) || owed == null) {
            throw new StepNotPossible(
                    "No refund is owed: the case is " + item.stage().name());
        }
        if (by.equals(owed.askedBy())) {
            throw new OwnRefund(by);
        }
        var paid = item.resumed(now).with(owed.paid(payout, by, now));
        return stepping().taken(paid, Step.REFUNDED, Detail.of(owed.amount(), payout));
    }

    /** The law counts from the customer's demand, not from when somebody got to it. */
    private Instant dueBy(AfterSale item) {
        var law = item.openedAt().plus(Playbook.REFUND_TERM);
        var own = now.plus(item.playbook().refundTerm());
        var due = law.isBefore(own) ? law : own;
        var least = now.plus(TERM_MIN);
        return due.isBefore(least) ? least : due;
    }

    private Stepping stepping() {
        return new Stepping(by, now);
    }
}
