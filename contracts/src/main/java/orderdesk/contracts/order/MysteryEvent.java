package orderdesk.contracts.order;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import orderdesk.contracts.shared.OperatorId;

/**
 * Orders by which quality staff try the desk (R055). Nobody who shows anything to operators may let them know: who
 * ignores these does right, unless he follows how an order stands.
 */
public sealed interface MysteryEvent extends OrderEvent {

    /** An order is a mystery shopper's. Announced by an aggregate of its own, so that the order's events tell nothing. */
    @JsonTypeName("order.mystery-marked.v1")
    record MysteryMarked(OrderId orderId, String by, Instant at) implements MysteryEvent {}

    /**
     * In place of {@code OrderConfirmed}: the operator has done his work, and sees a confirmed order. Nothing is
     * consumed, redeemed, sent or sold; the order is cancelled after a while.
     */
    @JsonTypeName("order.rehearsed.v1")
    record OrderRehearsed(OrderId orderId, int version, OrderTerms terms, OperatorId operator, Instant at)
            implements MysteryEvent {

        /** As operators see it. */
        public OrderConfirmed shown() {
            return new OrderConfirmed(orderId, version, terms, operator, at);
        }
    }
}
