package orderdesk.insight.messaging;

import java.util.List;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.Topics;
import orderdesk.contracts.stock.StockEvent;
import orderdesk.contracts.stock.SupplyEvent;
import orderdesk.contracts.stock.WarehouseEvent;
import orderdesk.insight.Chronicle;
import orderdesk.platform.inbox.Reader;
import orderdesk.platform.inbox.Received;

/** What was known of the goods at each moment. */
public final class StockReader implements Reader<StockEvent> {

    private final Chronicle chronicle;

    public StockReader(Chronicle chronicle) {
        this.chronicle = chronicle;
    }

    @Override
    public String topic() {
        return Topics.STOCK;
    }

    @Override
    public Class<StockEvent> events() {
        return StockEvent.class;
    }

    @Override
    public void on(Received<StockEvent> received) {
        chronicle.keep(received, orders(received.event()));
    }

    private static List<OrderId> orders(StockEvent event) {
        return switch (event) {
            case StockEvent.StockChecked it -> List.of(it.orderId());
            case StockEvent.StockShort it -> List.of(it.orderId());
            case StockEvent.StockConsumed it -> List.of(it.orderId());
            case StockEvent.StockReleased it -> List.of(it.orderId());
            case WarehouseEvent it -> List.of(it.orderId());
            case SupplyEvent it -> List.of(it.orderId());
            case StockEvent.DraftMatched it -> List.of(it.orderId());
            case StockEvent.AvailabilityChanged _,
                    StockEvent.PriceChanged _,
                    StockEvent.PriceProposed _,
                    StockEvent.SyncCompleted _,
                    StockEvent.SyncLate _,
                    StockEvent.FeedQuarantined _,
                    StockEvent.Unknown _ -> List.of(); // about goods, not about one order
        };
    }
}
