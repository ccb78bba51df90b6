package orderdesk.order.persistence;

import java.util.Optional;
import orderdesk.contracts.order.OrderEvent;
import orderdesk.order.domain.duplicate.TwoWishes;
import orderdesk.platform.aggregate.AggregateKind;

/** Pairs of orders that are not the same, {@code _id} both ids; they are told to nobody. */
public final class TwoWishesKind implements AggregateKind<TwoWishes, OrderEvent> {

    @Override
    public String service() {
        return "order";
    }

    @Override
    public String collection() {
        return "twoWishes";
    }

    @Override
    public Optional<String> topic() {
        return Optional.empty();
    }

    @Override
    public Class<TwoWishes> state() {
        return TwoWishes.class;
    }

    @Override
    public Class<OrderEvent> events() {
        return OrderEvent.class;
    }
}
