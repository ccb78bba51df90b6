package orderdesk.order.domain;

import java.time.Duration;
import java.time.Instant;
import orderdesk.contracts.order.MysteryEvent.MysteryMarked;
import orderdesk.contracts.order.OrderEvent;
import orderdesk.contracts.order.OrderId;
import orderdesk.platform.Decision;

/**
 * That an order is a mystery shopper's (R055): kept beside the order, under an id of its own, so that neither its events
 * nor what operators read of it tell them.
 *
 * @param by who said so
 */
public record Mystery(OrderId order, String by, Instant at) {

    /** So long the operator who confirmed it sees it confirmed; it cannot ship meanwhile. */
    static final Duration SHOWN_CONFIRMED = Duration.ofMinutes(15);

    /** As an order reads that a shop has cancelled. */
    static final String REASON = "отменён магазином";

    static Instant endsAt(Instant confirmed) {
        return confirmed.plus(SHOWN_CONFIRMED);
    }

    /**
     * Only before anybody has agreed to it: afterwards goods have left the stock, and the shop has heard of a sale.
     *
     * @throws NotInThisState when it is too late
     */
    public static Decision<Order, OrderEvent> mark(Order order, String by) {
        if (order.placement().triesTheDesk()) {
            return Decision.of(order);
        }
        Moves.MARK.require(order);
        var placement = order.placement().mysteryOf(by);
        return Decision.of(new Order(placement, order.version(), order.terms(), order.known(), order.progress()));
    }

    /** Whether it is shown to operators as confirmed, and is not: whoever ships must not read it so. */
    public static boolean isRehearsed(Order order) {
        return order.placement().triesTheDesk() && order.state() instanceof State.Confirmed;
    }

    /** Announced once. */
    public Decision<Mystery, OrderEvent> announced() {
        return Decision.of(this, new MysteryMarked(order, by, at));
    }
}
