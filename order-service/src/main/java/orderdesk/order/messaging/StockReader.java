package orderdesk.order.messaging;

import orderdesk.contracts.shared.Topics;
import orderdesk.contracts.stock.StockEvent;
import orderdesk.contracts.stock.StockEvent.DraftMatched;
import orderdesk.contracts.stock.StockEvent.StockChecked;
import orderdesk.contracts.stock.StockEvent.StockShort;
import orderdesk.contracts.stock.SupplyEvent;
import orderdesk.contracts.stock.WarehouseEvent;
import orderdesk.order.DraftDesk;
import orderdesk.order.NewsDesk;
import orderdesk.order.SafeDesk;
import orderdesk.order.domain.Listening;
import orderdesk.platform.inbox.Reader;
import orderdesk.platform.inbox.Received;

/** Follows inventory-service: what the judge has to know of stock. */
public final class StockReader implements Reader<StockEvent> {

    private final NewsDesk news;
    private final DraftDesk drafts;
    private final SafeDesk safe;

    public StockReader(NewsDesk news, DraftDesk drafts, SafeDesk safe) {
        this.news = news;
        this.drafts = drafts;
        this.safe = safe;
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
        switch (received.event()) {
            case StockChecked stock -> {
                news.hear(received, stock.orderId(), (order, now) -> Listening.stockChecked(order, stock, now));
                safe.consider(received, stock.orderId());
            }
            case StockShort stock ->
                news.hear(received, stock.orderId(), (order, now) -> Listening.stockShort(order, stock, now));
            case DraftMatched matched -> drafts.matched(received, matched);
            case StockEvent.StockConsumed _,
                    StockEvent.StockReleased _,
                    StockEvent.AvailabilityChanged _,
                    StockEvent.PriceChanged _,
                    StockEvent.PriceProposed _,
                    StockEvent.SyncCompleted _,
                    StockEvent.SyncLate _,
                    StockEvent.FeedQuarantined _,
                    WarehouseEvent _,
                    SupplyEvent _,
                    StockEvent.Unknown _ -> {} // nothing here depends on it
        }
    }
}
