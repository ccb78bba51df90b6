package orderdesk.inventory.supplier;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import orderdesk.contracts.shared.ShopId;
import orderdesk.inventory.catalogue.domain.Listings;
import orderdesk.platform.aggregate.Stored;

/**
 * The suppliers of each shop, looked up at most once a second. A second is nothing here: what a list adds is seen a
 * little later, and what it changes is seen at once, because changed entries stay where they are.
 */
public final class ShopListings implements Listings {

    private static final Duration FRESH = Duration.ofSeconds(1);

    private final SupplierDesk suppliers;
    private final boolean competitors;
    private final Clock clock;
    private final Map<ShopId, Known> known = new ConcurrentHashMap<>();

    private record Known(Instant at, Map<String, Listing> listings) {}

    public ShopListings(SupplierDesk suppliers, Clock clock) {
        this(suppliers, false, clock);
    }

    private ShopListings(SupplierDesk suppliers, boolean competitors, Clock clock) {
        this.suppliers = suppliers;
        this.competitors = competitors;
        this.clock = clock;
    }

    /** Of those whose prices ours are compared with, and of nobody else. */
    public static ShopListings ofCompetitors(SupplierDesk suppliers, Clock clock) {
        return new ShopListings(suppliers, true, clock);
    }

    @Override
    public Map<String, Listing> of(ShopId shop) {
        var now = clock.instant();
        var last = known.get(shop);
        if (last == null || Duration.between(last.at(), now).abs().compareTo(FRESH) >= 0) {
            last = new Known(now, read(shop));
            known.put(shop, last);
        }
        return last.listings();
    }

    private Map<String, Listing> read(ShopId shop) {
        var listings = new LinkedHashMap<String, Listing>();
        suppliers.all(shop).stream()
                .map(Stored::state)
                .filter(supplier -> supplier.settings().competes() == competitors)
                .forEach(supplier -> supplier.source()
                        .ifPresent(source -> listings.put(
                                supplier.code(),
                                new Listing(
                                        source,
                                        supplier.lists(),
                                        supplier.settings().rules().assumedUnits()))));
        return listings;
    }
}
