package orderdesk.inventory.supplier;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import orderdesk.contracts.shared.ShopId;
import orderdesk.contracts.stock.StockEvent;
import orderdesk.inventory.catalogue.domain.Entries;
import orderdesk.inventory.stock.StockDesk;
import orderdesk.inventory.supplier.domain.AlreadyReading;
import orderdesk.inventory.supplier.domain.OlderList;
import orderdesk.inventory.supplier.domain.PriceList;
import orderdesk.inventory.supplier.domain.PriceLists;
import orderdesk.inventory.supplier.domain.Supplier;
import orderdesk.inventory.supplier.feed.FeedBroken;
import orderdesk.inventory.supplier.feed.FeedLimits;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.aggregate.SelectableAggregates;
import orderdesk.platform.shops.Shops;

/**
 * Takes price lists in: read, compared, judged as a whole, and only then let in, by one write.
 *
 * <p><b>Guarantees.</b> A list that is broken, suspicious or overtaken changes nothing. A list that was let in reaches
 * the catalogue completely, whoever is killed meanwhile: {@link #resume} carries on.
 */
public final class PriceListDesk {

    private static final int AT_ONCE = 100;

    private final SelectableAggregates<Supplier, StockEvent> suppliers;
    private final PriceLists lists;
    private final Shops shops;
    private final Clock clock;
    private final Taking taking;
    private final Carrying carrying;

    public PriceListDesk(
            SelectableAggregates<Supplier, StockEvent> suppliers,
            Entries entries,
            PriceLists lists,
            StockDesk stock,
            Shops shops,
            Clock clock,
            FeedLimits limits) {
        this.suppliers = suppliers;
        this.lists = lists;
        this.shops = shops;
        this.clock = clock;
        this.carrying = new Carrying(suppliers, entries, lists, stock, clock);
        this.taking = new Taking(suppliers, entries, lists, shops, clock, limits, carrying);
    }

    /**
     * @param file the list as it was sent
     * @param sha256 of the file, in hex
     * @return what became of it; nothing where the shop has no such supplier
     * @throws FeedBroken when it cannot be read to its end
     * @throws OlderList when it is older than what is known
     * @throws AlreadyReading when another list of the supplier is on its way
     */
    public Optional<PriceList> take(ShopId shop, String supplier, Path file, String sha256, Cause cause)
            throws IOException {
        var id = SupplierIds.of(shop, supplier);
        if (suppliers.find(shop, id).isEmpty()) {
            return Optional.empty();
        }
        var now = clock.instant();
        var begun = suppliers.change(
                shop, id, cause, known -> known.orElseThrow().state().begin(now));
        return Optional.of(taking.take(begun.stored(), new Taking.Sent(file, sha256, now), cause));
    }

    public Optional<PriceList> find(ShopId shop, String id) {
        return lists.find(shop, id);
    }

    /** Carries on with lists that were let in and left: whoever runs the service calls it about once a second. */
    public void resume() {
        var served = shops.all().stream().map(ShopId::value).toList();
        var left = clock.instant().minus(Supplier.LEASE);
        var filter = Filters.and(Filters.in("shop", served), Filters.lte("keys.accepted", left));
        suppliers
                .select(filter, Sorts.ascending("keys.accepted"), AT_ONCE)
                .forEach(stored -> carrying.carry(stored, new Cause("inventory", stored.id(), null)));
    }
}
