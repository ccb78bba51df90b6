package orderdesk.order.domain.aftersale;

import java.time.Instant;
import orderdesk.contracts.order.AfterSaleEvent.AfterSaleStepTaken;
import orderdesk.contracts.order.AfterSaleEvent.Evidence;
import orderdesk.contracts.order.AfterSaleEvent.Step;
import orderdesk.contracts.order.OrderEvent;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.order.Payout;
import orderdesk.contracts.shared.Money;
import orderdesk.platform.Decision;
import org.jspecify.annotations.Nullable;

/** Writes a step into a case, and says what it announces. */
record Stepping(String by, Instant now) {

    /** What a step has beside itself; each step has its own. */
    record Detail(
            @Nullable Evidence evidence,
            @Nullable Money refund,
            @Nullable Money certificate,
            @Nullable OrderId replacement,
            @Nullable Instant dueBy,
            @Nullable Payout payout) {

        static final Detail NONE = new Detail(null, null, null, null, null, null);

        static Detail of(Evidence evidence) {
            return new Detail(evidence, null, null, null, null, null);
        }

        static Detail of(OrderId replacement) {
            return new Detail(null, null, null, replacement, null, null);
        }

        static Detail due(Instant dueBy) {
            return new Detail(null, null, null, null, dueBy, null);
        }

        /** Nothing of a kind is not said. */
        static Detail of(Money refund, Money certificate, @Nullable Instant dueBy) {
            return new Detail(
                    null,
                    refund.isZero() ? null : refund,
                    certificate.isZero() ? null : certificate,
                    null,
                    dueBy,
                    null);
        }

        /** Money that was sent. */
        static Detail of(Money refund, Payout payout) {
            return new Detail(null, refund, null, null, null, payout);
        }
    }

    Decision<AfterSale, OrderEvent> taken(AfterSale next, Step step, Detail detail) {
        return Decision.of(next.taking(step, by, now), event(next, step, detail));
    }

    AfterSaleStepTaken event(AfterSale item, Step step, Detail detail) {
        return new AfterSaleStepTaken(
                item.id(),
                item.orderId(),
                item.kind(),
                step,
                detail.evidence(),
                detail.refund(),
                detail.replacement(),
                detail.dueBy(),
                by,
                now,
                detail.certificate(),
                detail.payout());
    }

    /** @throws StepNotPossible unless the procedure has the step, and the case stands where it can be taken */
    static void require(AfterSale item, Step step, boolean possible) {
        if (!item.playbook().has(step) || !possible) {
            throw new StepNotPossible("%s is not possible: %s, %s"
                    .formatted(step, item.kind(), item.stage().name()));
        }
    }

    /** @throws StepNotPossible where nothing was shown that has to be */
    static void requireProof(AfterSale item) {
        if (item.playbook().proven() && item.evidence().isEmpty() && !item.was(Step.EVIDENCE_SEEN)) {
            throw new StepNotPossible("There is no evidence yet.");
        }
    }
}
