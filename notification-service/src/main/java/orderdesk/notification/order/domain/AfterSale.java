package orderdesk.notification.order.domain;

import java.time.Instant;
import java.util.Optional;
import orderdesk.contracts.order.AfterSaleEvent;
import orderdesk.contracts.order.AfterSaleEvent.Step;
import orderdesk.contracts.order.AfterSaleId;
import orderdesk.contracts.order.Payout;
import orderdesk.contracts.shared.Money;
import orderdesk.notification.message.domain.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What went wrong with an order, as far as its customer is written about it.
 *
 * @param answerBy until when he has his answer
 * @param dueBy until when he gets his money
 * @param answer what he is told in the end
 * @param evidenceBy until when he sends a photo
 * @param payout how his money was sent; absent before, and where nobody said
 */
public record AfterSale(
        AfterSaleId id,
        @Nullable Instant answerBy,
        @Nullable Instant dueBy,
        @Nullable Money refund,
        @Nullable String answer,
        @Nullable Instant evidenceBy,
        @Nullable Payout payout) {

    static AfterSale unheardOf(AfterSaleId id) {
        return new AfterSale(id, null, null, null, null, null, null);
    }

    /** What is announced as late changes no date that he is told. */
    AfterSale after(AfterSaleEvent event) {
        return switch (event) {
            case AfterSaleEvent.AfterSaleOpened it ->
                new AfterSale(id, it.answerBy(), dueBy, refund, answer, evidenceBy, payout);
            case AfterSaleEvent.AfterSaleStepTaken it
            when it.step() == Step.EVIDENCE_ASKED ->
                new AfterSale(id, answerBy, dueBy, refund, answer, it.dueBy(), payout);
            case AfterSaleEvent.AfterSaleStepTaken it
            when it.step() == Step.REFUND_ASKED ->
                new AfterSale(id, answerBy, it.dueBy(), it.refund(), answer, evidenceBy, payout);
            case AfterSaleEvent.AfterSaleStepTaken it
            when it.payout() != null -> new AfterSale(id, answerBy, dueBy, sum(it), answer, evidenceBy, it.payout());
            case AfterSaleEvent.AfterSaleStepTaken _ -> this;
            case AfterSaleEvent.AfterSaleResolved it ->
                new AfterSale(
                        id,
                        answerBy,
                        dueBy,
                        Optional.ofNullable(it.refund()).orElse(refund),
                        it.answer(),
                        evidenceBy,
                        payout);
        };
    }

    private @Nullable Money sum(AfterSaleEvent.AfterSaleStepTaken step) {
        return Optional.ofNullable(step.refund()).orElse(refund);
    }

    /** Whoever returns goods is not told how to exchange them. */
    static Kind instruction(AfterSaleEvent.Kind kind) {
        return kind == AfterSaleEvent.Kind.RETURN ? Kind.CASE_RETURN : Kind.CASE_EXCHANGE;
    }

    public boolean isResolved() {
        return answer != null;
    }
}
