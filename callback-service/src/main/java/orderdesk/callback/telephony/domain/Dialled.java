package orderdesk.callback.telephony.domain;

import java.util.List;
import java.util.UUID;
import orderdesk.contracts.callback.CallTaskId;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.contracts.shared.Phone;
import org.jspecify.annotations.Nullable;

/**
 * What an operator wanted to be connected for; a call that came of it carries this.
 *
 * @param id of the request to dial
 * @param extension his own telephone, which rings first
 * @param order whose case it is about, where it is about one
 * @param task that it is about, where it is about one
 */
public record Dialled(
        UUID id,
        OperatorId operator,
        String extension,
        Phone phone,
        @Nullable OrderId order,
        @Nullable UUID task) {

    Linked linked() {
        return new Linked(
                order == null ? List.of() : List.of(order),
                task == null ? List.of() : List.of(new CallTaskId(task)),
                List.of());
    }
}
