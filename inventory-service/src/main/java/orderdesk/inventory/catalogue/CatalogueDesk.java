package orderdesk.inventory.catalogue;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import orderdesk.contracts.shared.ShopId;
import orderdesk.contracts.shared.Sku;
import orderdesk.contracts.stock.LineStock.Certainty;
import orderdesk.inventory.catalogue.domain.Offer;
import orderdesk.inventory.catalogue.domain.Offers;
import orderdesk.inventory.catalogue.domain.Products;
import orderdesk.inventory.stock.StockDesk;
import org.jspecify.annotations.Nullable;

/** Answers what a shop sells, what it is, what it costs and how much of it can be had. */
public final class CatalogueDesk {

    /** A search beyond is cut: more words do not find more. */
    static final int WORDS_MAX = 8;

    private final Offers offers;
    private final Products products;
    private final StockDesk stock;
    private final Clock clock;

    public CatalogueDesk(Offers offers, Products products, StockDesk stock, Clock clock) {
        this.offers = offers;
        this.products = products;
        this.stock = stock;
        this.clock = clock;
    }

    public Optional<Product> product(ShopId shop, Sku sku) {
        return products(shop, List.of(offers.of(shop, List.of(sku)))).stream().findFirst();
    }

    /** What each supplier says of it, the one to go by first; nothing where nobody lists it. */
    public List<Offered> offered(ShopId shop, Sku sku) {
        var now = clock.instant();
        return offers.of(shop, List.of(sku)).stream()
                .sorted(Offer.BEST_FIRST)
                .map(offer -> new Offered(offer, offer.certainty(now), now))
                .toList();
    }

    /** @param at when this was so */
    public record Offered(Offer offer, Certainty certainty, Instant at) {}

    /** In the order of their SKUs; one more than {@code limit} where there are more. */
    public List<Product> page(ShopId shop, @Nullable String query, @Nullable String after, int limit) {
        var words = query == null
                ? List.<String>of()
                : Arrays.stream(query.strip().split("\\s+"))
                        .filter(word -> !word.isEmpty())
                        .limit(WORDS_MAX)
                        .toList();
        return products(shop, products.page(shop, words, after, limit));
    }

    private List<Product> products(ShopId shop, Collection<List<Offer>> bySku) {
        var free = free(shop, bySku);
        var now = clock.instant();
        return bySku.stream()
                .flatMap(same -> Offer.best(same).stream()
                        .map(best -> new Product(best, free.getOrDefault(best.sku(), 0L), best.certainty(now), now)))
                .toList();
    }

    private Map<Sku, Long> free(ShopId shop, Collection<List<Offer>> bySku) {
        var free = new HashMap<Sku, Long>();
        bySku.forEach(same -> same.forEach(offer -> free.merge(offer.sku(), (long) offer.units(), Long::sum)));
        stock.items(shop, List.copyOf(free.keySet()))
                .forEach(item -> free.put(item.sku(), item.ledger().free()));
        return free;
    }

    /**
     * @param offer the best one of its SKU
     * @param free pieces that no order has
     * @param at when this was so
     */
    public record Product(Offer offer, long free, Certainty certainty, Instant at) {}
}
