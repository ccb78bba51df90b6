package orderdesk.confirmation.messaging;

import orderdesk.confirmation.CaseDesk;
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
import orderdesk.platform.inbox.Reader;
import orderdesk.platform.inbox.Received;

/** Follows inventory-service: the operator knows the stock of each line before the dial (R022, R044). */
public final class StockReader implements Reader<StockEvent> {

    private final CaseDesk desk;

    public StockReader(CaseDesk desk) {
        this.desk = desk;
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
            case WarehouseEvent warehouse -> desk.follow(received, warehouse);
            case SupplyEvent _ -> {} // what comes of it is said of each line
            case StockEvent.DraftMatched _ -> {} // the draft says what it makes of it
            case StockConsumed _, StockReleased _ -> {} // follow what the case already knows from its order
            case AvailabilityChanged _, PriceChanged _, StockEvent.PriceProposed _ -> {} // of no single order
            case SyncCompleted _, SyncLate _, FeedQuarantined _ -> {} // of a whole list
            case StockEvent.Unknown _ -> {} // from a newer producer; nothing here depends on it
        }
    }
}
