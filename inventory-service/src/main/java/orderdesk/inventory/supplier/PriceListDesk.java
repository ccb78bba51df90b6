package orderdesk.inventory.supplier;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
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
import orderdesk.platform.aggregate.Stored;
import orderdesk.platform.shops.Shops;
import org.jspecify.annotations.Nullable;

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
                shop, id, cause, known -> known.orElseThrow().state().begin(sha256, cause.actor(), now));
        return Optional.of(taking.take(begun.stored(), file, sha256, cause));
    }

    /**
     * The list that was let in last holds on: whoever gave it says that he has no other.
     *
     * @param sha256 of that list, in hex
     * @return nothing where the shop has no such supplier, or another list is in the catalogue by now
     * @throws AlreadyReading when another list of the supplier is on its way
     */
    public Optional<PriceList> unchanged(ShopId shop, String supplier, String sha256, Cause cause) {
        var id = SupplierIds.of(shop, supplier);
        if (suppliers
                .find(shop, id)
                .filter(known -> known.state().knows(sha256))
                .isEmpty()) {
            return Optional.empty();
        }
        var now = clock.instant();
        var begun = suppliers.change(
                shop, id, cause, known -> known.orElseThrow().state().beginAgain(sha256, cause.actor(), now));
        return Optional.of(taking.again(begun.stored(), cause));
    }

    /**
     * What became of a supplier's lists, the last first; nothing where the shop has no such supplier.
     *
     * @param before number of the list to begin behind; absent for the first page
     */
    public Optional<List<PriceList>> page(ShopId shop, String supplier, @Nullable Long before, int limit) {
        return suppliers
                .find(shop, SupplierIds.of(shop, supplier))
                .map(_ -> lists.page(shop, supplier, before == null ? Long.MAX_VALUE : before, limit));
    }

    public Optional<PriceList> find(ShopId shop, String id) {
        return lists.find(shop, id);
    }

    /**
     * Carries on with lists that were let in and left, and reports those that nobody reads any more: whoever runs the
     * service calls it about once a second.
     */
    public void resume() {
        var now = clock.instant();
        left("keys.accepted", now.minus(Supplier.LEASE)).forEach(stored -> carrying.carry(stored, cause(stored)));
        left("keys.reading", now).forEach(stored -> taking.lapsed(stored, cause(stored)));
    }

    private List<Stored<Supplier>> left(String key, Instant until) {
        var served = shops.all().stream().map(ShopId::value).toList();
        var filter = Filters.and(Filters.in("shop", served), Filters.lte(key, until));
        return suppliers.select(filter, Sorts.ascending(key), AT_ONCE);
    }

    private static Cause cause(Stored<Supplier> left) {
        return new Cause("inventory", left.id(), null);
    }
}
