package orderdesk.order.domain;

import java.time.Instant;
import orderdesk.contracts.order.OrderEvent;
import orderdesk.contracts.order.OrderEvent.DeliveryReported;
import orderdesk.contracts.order.OrderEvent.DeliveryResult;
import orderdesk.order.domain.State.Delivered;
import orderdesk.order.domain.State.Refused;
import orderdesk.order.domain.State.Returned;
import orderdesk.platform.Decision;
import org.jspecify.annotations.Nullable;

/** What became of the parcel (R048). */
public final class Delivering {

    private Delivering() {}

    /** @throws NotInThisState when the order is not where this can be reported */
    public static Decision<Order, OrderEvent> report(
            Order order, DeliveryResult result, @Nullable String reason, String reference, Instant now) {
        moveFor(result).require(order);
        if (order.placement().triesTheDesk()) {
            throw new NotInThisState(moveFor(result), State.Name.PLACED); // no carrier has it
        }
        var reported = new DeliveryReported(order.id(), result, reason, reference, now);
        return Decision.of(after(order, result, reason == null ? "" : reason, now), reported);
    }

    private static Order after(Order order, DeliveryResult result, String reason, Instant now) {
        return switch (result) {
            case DELIVERED ->
                order.knowing(order.known().with(order.known().givenBack().delivered()))
                        .in(new Delivered(now));
            case REFUSED -> order.in(new Refused(reason, now));
            case RETURNED -> order.in(new Returned(reason, now));
            case FAILED, UNCOLLECTED -> order;
        };
    }

    private static Moves moveFor(DeliveryResult result) {
        return switch (result) {
            case DELIVERED -> Moves.REPORT_DELIVERED;
            case REFUSED -> Moves.REPORT_REFUSED;
            case RETURNED -> Moves.REPORT_RETURNED;
            case FAILED, UNCOLLECTED -> Moves.REPORT_TROUBLE;
        };
    }
}
