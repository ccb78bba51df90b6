package orderdesk.order.persistence;

import java.util.Optional;
import orderdesk.contracts.order.OrderEvent;
import orderdesk.order.domain.ClaimedNumber;
import orderdesk.platform.aggregate.AggregateKind;

/** Claims on storefronts' own order numbers, {@code _id = shop/number}; they are told to nobody. */
public final class ClaimedNumberKind implements AggregateKind<ClaimedNumber, OrderEvent> {

    @Override
    public String service() {
        return "order";
    }

    @Override
    public String collection() {
        return "claimedNumbers";
    }

    @Override
    public Optional<String> topic() {
        return Optional.empty();
    }

    @Override
    public Class<ClaimedNumber> state() {
        return ClaimedNumber.class;
    }

    @Override
    public Class<OrderEvent> events() {
        return OrderEvent.class;
    }
}
