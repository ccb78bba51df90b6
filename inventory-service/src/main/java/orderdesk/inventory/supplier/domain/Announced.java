package orderdesk.inventory.supplier.domain;

import java.time.Instant;
import orderdesk.contracts.stock.StockEvent.FeedQuarantined;
import orderdesk.contracts.stock.StockEvent.SyncCompleted;
import orderdesk.contracts.stock.StockEvent.SyncLate;

/** What is announced of a supplier's lists. */
final class Announced {

    private Announced() {}

    static SyncCompleted completed(String supplier, PriceList list, Instant now) {
        var counts = list.counts();
        var accuracy = list.accuracy();
        return new SyncCompleted(
                supplier,
                counts.offers(),
                counts.added() + counts.changed(),
                counts.unchanged(),
                counts.vanished(),
                counts.rejected(),
                list.asOf(),
                now,
                accuracy == null ? null : accuracy.permyriad());
    }

    static FeedQuarantined quarantined(String supplier, PriceList list, int lost, Instant now) {
        var reason = list.reason() == null ? "" : list.reason();
        return new FeedQuarantined(supplier, reason, list.counts().offers(), lost, now);
    }

    static SyncLate late(String supplier, Sync sync, Instant now) {
        return new SyncLate(supplier, sync.heardAt(), sync.failures(), sync.failure(), now);
    }
}
