package orderdesk.promo;

import java.time.Clock;
import java.time.Instant;
import orderdesk.contracts.benefit.BenefitEvent;
import orderdesk.contracts.order.OrderEvent;
import orderdesk.contracts.order.OrderEvent.OrderPlaced;
import orderdesk.platform.aggregate.Aggregates;
import orderdesk.platform.aggregate.Ids;
import orderdesk.platform.aggregate.Stored;
import orderdesk.platform.inbox.Received;
import orderdesk.promo.domain.Guesses;
import orderdesk.promo.domain.OrderBenefits;
import orderdesk.promo.domain.Refusal;

/**
 * Counts the orders whose codes nobody knows: whoever tries codes by placing orders is told of, like whoever asks for
 * them. He is known by his telephone; a window is ten minutes of the clock, and each has counts of its own.
 */
record GuessedByOrders(Aggregates<Guesses, BenefitEvent> guesses, Clock clock) {

    /** Orders of one customer in one window, with which the alarm is raised. */
    static final int ORDERS_MAX = 10;

    void count(Received<OrderEvent> received, Stored<OrderBenefits> settled) {
        if (received.event() instanceof OrderPlaced placed && isUnknown(settled.state())) {
            var customer = settled.state().wanted().orElseThrow().customer();
            var window = placed.placedAt().getEpochSecond() / Guesses.WINDOW.toSeconds();
            var since = Instant.ofEpochSecond(window * Guesses.WINDOW.toSeconds());
            guesses.receive(
                    received,
                    Ids.of("orders", customer, Long.toString(window)).toString(),
                    known -> known.map(Stored::state)
                            .orElseGet(() -> Guesses.none("customer of order " + placed.orderId(), since))
                            .counted(ORDERS_MAX, clock.instant()));
        }
    }

    private static boolean isUnknown(OrderBenefits benefits) {
        return benefits.results().stream()
                .anyMatch(result -> result.refused() == Refusal.UNKNOWN || result.refused() == Refusal.OTHER_SHOP);
    }
}
