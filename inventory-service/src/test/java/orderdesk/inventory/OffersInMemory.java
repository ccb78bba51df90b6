package orderdesk.inventory;

import static orderdesk.inventory.Orders.NOON;
import static orderdesk.inventory.Orders.roubles;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import orderdesk.contracts.order.Line.Options;
import orderdesk.contracts.shared.ShopId;
import orderdesk.contracts.shared.Sku;
import orderdesk.inventory.catalogue.domain.Card;
import orderdesk.inventory.catalogue.domain.Likeness;
import orderdesk.inventory.catalogue.domain.Offer;
import orderdesk.inventory.catalogue.domain.Offers;
import orderdesk.inventory.catalogue.domain.Products;
import orderdesk.inventory.catalogue.domain.Source;
import org.jspecify.annotations.Nullable;

/** A catalogue that a test fills; one supplier, who counts. */
public final class OffersInMemory implements Offers, Products {

    public static final Source WAREHOUSE = new Source("sklad", NOON.minusSeconds(3600), Duration.ofDays(1), 1);

    private final Map<Sku, Offer> offers =
            new TreeMap<>((one, other) -> one.value().compareTo(other.value()));

    public static Offer offer(String sku, int units) {
        return offer(sku, "Товар " + sku, Options.NONE, units);
    }

    public static Offer offer(String sku, String name, Options options, int units) {
        return new Offer(
                new Sku(sku), WAREHOUSE, Card.named(name, options), units, true, roubles(100), roubles(70), false);
    }

    public OffersInMemory with(Offer offer) {
        offers.put(offer.sku(), offer);
        return this;
    }

    @Override
    public List<Offer> of(ShopId shop, Collection<Sku> skus) {
        return offers.values().stream()
                .filter(offer -> skus.contains(offer.sku()))
                .toList();
    }

    @Override
    public List<Offer> like(ShopId shop, Offer wanted) {
        return offers.values().stream()
                .filter(offer -> offer.units() > 0)
                .filter(offer -> Likeness.family(offer.card()).equals(Likeness.family(wanted.card()))
                        || Likeness.sort(offer.card()).equals(Likeness.sort(wanted.card())))
                .toList();
    }

    @Override
    public List<List<Offer>> page(ShopId shop, List<String> words, @Nullable String after, int limit) {
        return offers.values().stream()
                .filter(offer -> words.stream().allMatch(word -> says(offer, word)))
                .limit(limit + 1L)
                .map(List::of)
                .toList();
    }

    private static boolean says(Offer offer, String word) {
        var card = offer.card();
        return "%s %s %s %s"
                .formatted(card.name(), card.vendorCode(), card.barcodes(), offer.sku())
                .toLowerCase(Locale.ROOT)
                .replace('ё', 'е')
                .contains(word.toLowerCase(Locale.ROOT));
    }
}
