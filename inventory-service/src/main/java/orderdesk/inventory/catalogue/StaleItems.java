package orderdesk.inventory.catalogue;

import static java.util.stream.Collectors.groupingBy;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import orderdesk.contracts.shared.ShopId;
import orderdesk.contracts.shared.Sku;
import orderdesk.contracts.stock.LineStock.Certainty;
import orderdesk.inventory.catalogue.domain.Offer;
import orderdesk.inventory.catalogue.domain.Offers;
import orderdesk.inventory.stock.StockDesk;
import orderdesk.inventory.stock.domain.Demand;
import orderdesk.inventory.stock.domain.Item;
import org.jspecify.annotations.Nullable;

/**
 * Finds the figures that are wanted and not to be trusted (R091): a few products make half of the demand, and of these
 * each figure that is old costs calls.
 */
public final class StaleItems {

    /** Products looked at, the most wanted ones; what comes behind is hardly wanted. */
    static final int LOOKED_AT = 1_000;

    private final StockDesk stock;
    private final Offers offers;
    private final Clock clock;

    public StaleItems(StockDesk stock, Offers offers, Clock clock) {
        this.stock = stock;
        this.offers = offers;
        this.clock = clock;
    }

    /** The most wanted first. */
    public StaleList of(ShopId shop, int limit) {
        var now = clock.instant();
        var wanted = stock.wanted(shop, LOOKED_AT);
        var listed = offers.of(shop, wanted.stream().map(Item::sku).toList()).stream()
                .collect(groupingBy(Offer::sku));
        var stale = wanted.stream()
                .flatMap(item -> stale(item, listed, now).stream())
                .toList();
        return new StaleList(
                wanted.stream().mapToLong(Demand::of).sum(),
                stale.stream().mapToLong(Stale::demand).sum(),
                stale.subList(0, Math.min(limit, stale.size())));
    }

    private static Optional<Stale> stale(Item item, Map<Sku, List<Offer>> listed, Instant now) {
        var best = Offer.best(listed.getOrDefault(item.sku(), List.of()));
        if (best.isEmpty()) {
            return Optional.of(new Stale(item.sku(), null, Demand.of(item), Certainty.ASK, null, null, null));
        }
        var offer = best.get();
        return offer.source()
                .staleFor(now)
                .map(stale -> new Stale(
                        item.sku(),
                        offer.card().name(),
                        Demand.of(item),
                        offer.certainty(now),
                        offer.source().supplier(),
                        offer.source().asOf(),
                        stale.toMinutes()));
    }

    /**
     * @param demand orders that want any of the products looked at, counted once for each product
     * @param staleDemand of these, for products that are stale
     */
    public record StaleList(long demand, long staleDemand, List<Stale> items) {

        public StaleList {
            items = List.copyOf(items);
        }
    }

    /**
     * @param name absent for a product that nobody lists any more, as the next but one
     * @param demand orders that want it
     * @param minutes for how long its figure has not been trusted any more
     */
    public record Stale(
            Sku sku,
            @Nullable String name,
            int demand,
            Certainty certainty,
            @Nullable String source,
            @Nullable Instant asOf,
            @Nullable Long minutes) {}
}
