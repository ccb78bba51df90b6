package orderdesk.notification.messaging;

import orderdesk.contracts.shared.Topics;
import orderdesk.contracts.stock.StockEvent;
import orderdesk.contracts.stock.StockEvent.AvailabilityChanged;
import orderdesk.contracts.stock.StockEvent.FeedQuarantined;
import orderdesk.contracts.stock.StockEvent.PriceChanged;
import orderdesk.contracts.stock.StockEvent.StockChecked;
import orderdesk.contracts.stock.StockEvent.StockConsumed;
import orderdesk.contracts.stock.StockEvent.StockReleased;
import orderdesk.contracts.stock.StockEvent.StockShort;
import orderdesk.contracts.stock.StockEvent.SyncCompleted;
import orderdesk.contracts.stock.StockEvent.SyncLate;
import orderdesk.contracts.stock.SupplyEvent;
import orderdesk.contracts.stock.WarehouseEvent;
import orderdesk.notification.FollowDesk;
import orderdesk.notification.webhook.WebhookDesk;
import orderdesk.platform.inbox.Reader;
import orderdesk.platform.inbox.Received;

/** Follows inventory-service: a delay that can be foreseen, goods that are missing after all, and what storefronts hear. */
public final class StockReader implements Reader<StockEvent> {

    private final FollowDesk desk;
    private final WebhookDesk webhooks;

    public StockReader(FollowDesk desk, WebhookDesk webhooks) {
        this.desk = desk;
        this.webhooks = webhooks;
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
            case StockChecked checked -> desk.follow(received, checked);
            case StockShort missing -> desk.follow(received, missing);
            case WarehouseEvent _, SupplyEvent _ -> {} // between the shop and whoever has its goods
            case StockEvent.DraftMatched _ -> {} // the draft says what it makes of it
            case StockConsumed _, StockReleased _ -> {} // follow what the order said itself
            case AvailabilityChanged changed -> webhooks.hear(received, changed.sku());
            case PriceChanged changed -> webhooks.hear(received, changed.sku());
            case StockEvent.PriceProposed _ -> {} // is nobody's price before somebody takes it
            case SyncCompleted _, SyncLate _, FeedQuarantined _ -> {} // of a whole list
            case StockEvent.Unknown _ -> {} // from a newer producer; nothing here depends on it
        }
    }
}
