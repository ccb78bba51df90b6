package orderdesk.order.persistence;

import java.util.Optional;
import orderdesk.contracts.order.OrderEvent;
import orderdesk.order.domain.NumberSeries;
import orderdesk.platform.aggregate.AggregateKind;

/** The order numbers of each shop, {@code _id = shop}; they are told to nobody. */
public final class NumberSeriesKind implements AggregateKind<NumberSeries, OrderEvent> {

    @Override
    public String service() {
        return "order";
    }

    @Override
    public String collection() {
        return "numberSeries";
    }

    @Override
    public Optional<String> topic() {
        return Optional.empty();
    }

    @Override
    public Class<NumberSeries> state() {
        return NumberSeries.class;
    }

    @Override
    public Class<OrderEvent> events() {
        return OrderEvent.class;
    }
}
