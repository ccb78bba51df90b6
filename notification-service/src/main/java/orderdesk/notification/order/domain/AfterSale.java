package orderdesk.notification.order.domain;

import java.time.Instant;
import java.util.Optional;
import orderdesk.contracts.order.AfterSaleEvent;
import orderdesk.contracts.order.AfterSaleId;
import orderdesk.contracts.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * What went wrong with an order, as far as its customer is written about it.
 *
 * @param answerBy until when he has his answer
 * @param dueBy until when he sends a photo, or gets his money
 * @param answer what he is told in the end
 */
public record AfterSale(
        AfterSaleId id,
        @Nullable Instant answerBy,
        @Nullable Instant dueBy,
        @Nullable Money refund,
        @Nullable String answer) {

    static AfterSale unheardOf(AfterSaleId id) {
        return new AfterSale(id, null, null, null, null);
    }

    AfterSale after(AfterSaleEvent event) {
        return switch (event) {
            case AfterSaleEvent.AfterSaleOpened it -> new AfterSale(id, it.answerBy(), dueBy, refund, answer);
            case AfterSaleEvent.AfterSaleStepTaken it ->
                new AfterSale(
                        id,
                        answerBy,
                        Optional.ofNullable(it.dueBy()).orElse(dueBy),
                        Optional.ofNullable(it.refund()).orElse(refund),
                        answer);
            case AfterSaleEvent.AfterSaleResolved it ->
                new AfterSale(
                        id, answerBy, dueBy, Optional.ofNullable(it.refund()).orElse(refund), it.answer());
        };
    }

    public boolean isResolved() {
        return answer != null;
    }
}
