package orderdesk.order.domain;

import java.time.Instant;
import orderdesk.contracts.confirmation.ConfirmationEvent.CustomerReached;
import orderdesk.contracts.order.OrderEvent;
import orderdesk.contracts.order.OrderEvent.OrderCancelled;
import orderdesk.contracts.order.OrderEvent.OrderExpired;
import orderdesk.order.domain.State.Cancelled;
import orderdesk.order.domain.State.Expired;
import orderdesk.platform.Decision;

/** The ends of an order before its delivery; whoever holds goods or money for it releases them. */
public final class Closing {

    private Closing() {}

    /**
     * @param seen the version that the caller saw, as its ETag
     * @throws NotInThisState when it has ended already
     * @throws StaleVersion when it changed meanwhile
     */
    public static Decision<Order, OrderEvent> cancel(Order order, String seen, String reason, String by, Instant now) {
        Moves.CANCEL.require(order);
        order.require(seen);
        return cancelled(order, reason, by, now);
    }

    /** Said by the customer himself, so also where the order changed since it was read back. */
    static Decision<Order, OrderEvent> customerRefused(Order order, CustomerReached news, Instant now) {
        if (!Moves.CANCEL.allowedIn(order.state().name())) {
            return Decision.of(order);
        }
        var reason = news.refusal() == null ? "refused" : news.refusal();
        return cancelled(order, reason, news.readBack().operator().value(), now);
    }

    /** What the customer agreed to meanwhile stands. */
    static Decision<Order, OrderEvent> unreachable(Order order, int attempts, Instant now) {
        return order.state() instanceof State.Placed || order.state() instanceof State.Draft
                ? cancelled(order, "unreachable after %d attempts".formatted(attempts), "order", now)
                : Decision.of(order);
    }

    /** The alarm of an order: its expiry, or what its judge waits for. */
    public static Decision<Order, OrderEvent> onTime(Order order, Instant now) {
        return switch (order.state()) {
            case State.Draft _, State.Placed _
            when !order.progress().expiry().isAfter(now) ->
                Decision.of(order.in(new Expired(now)), new OrderExpired(order.id(), now));
            case State.Agreed _ -> Agreeing.resume(order, now);
            case State.Confirmed(var _, var at)
            when order.placement().triesTheDesk() && !Mystery.endsAt(at).isAfter(now) ->
                cancelled(order, Mystery.REASON, "order", now);
            case State.Draft _,
                    State.Placed _,
                    State.Confirmed _,
                    State.Delivered _,
                    State.Refused _,
                    State.Returned _,
                    Cancelled _,
                    Expired _ -> Decision.of(order);
        };
    }

    private static Decision<Order, OrderEvent> cancelled(Order order, String reason, String by, Instant now) {
        return Decision.of(order.in(new Cancelled(reason, by, now)), new OrderCancelled(order.id(), reason, by, now));
    }
}
