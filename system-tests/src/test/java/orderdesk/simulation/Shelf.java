package orderdesk.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import orderdesk.contracts.order.Line.Options;
import orderdesk.contracts.shared.Money;
import orderdesk.contracts.shared.ShopId;
import orderdesk.contracts.shared.Sku;
import orderdesk.inventory.catalogue.domain.Card;
import orderdesk.inventory.catalogue.domain.Offer;
import orderdesk.inventory.catalogue.domain.Offers;
import orderdesk.inventory.catalogue.domain.Products;
import orderdesk.inventory.catalogue.domain.Source;
import orderdesk.inventory.stock.StockDesk.Said;
import orderdesk.inventory.stock.domain.Position;
import orderdesk.order.Catalogue;

/** What the shop's one supplier says about the goods: drawn in the beginning, and again whenever he sends a list. */
final class Shelf implements Offers, Catalogue {

    /** Whoever drafts here names his goods. */
    static final Products NOBODY_SEARCHES = (_, _, _, _) -> List.of();

    static final String SUPPLIER = "sklad";

    private static final Duration STALE_AFTER = Duration.ofDays(30);
    private static final String[] GOODS = {"SHIRT-M", "SHIRT-L", "SCARF", "MUG", "PRINTED"};

    private final Map<Sku, Offer> offers = new LinkedHashMap<>();

    /** A few products, some of them short, perhaps one sold below its cost and one only against prepayment. */
    void fill(Random random, Instant now) {
        var count = 1 + random.nextInt(GOODS.length);
        for (var i = 0; i < count; i++) {
            var sku = new Sku(GOODS[i]);
            var purchase = random.nextInt(15) == 0 ? price(i).plus(rub(1)) : rub(300);
            offers.put(sku, offer(sku, random.nextInt(8), price(i), purchase, isPrepaid(sku), source(now, 1)));
        }
    }

    List<Sku> goods() {
        return List.copyOf(offers.keySet());
    }

    Offer of(Sku sku) {
        return Objects.requireNonNull(offers.get(sku));
    }

    /** The supplier counts again; the catalogue says so before any item is told. */
    Said counted(Sku sku, int units, Instant now) {
        var before = of(sku);
        offers.put(
                sku,
                offer(
                        sku,
                        units,
                        Objects.requireNonNull(before.price()),
                        Objects.requireNonNull(before.purchase()),
                        before.prepayOnly(),
                        source(now, before.source().list() + 1)));
        return new Said(List.of(position(before)), position(of(sku)), now);
    }

    @Override
    public List<Offer> of(ShopId shop, Collection<Sku> skus) {
        return offers.values().stream()
                .filter(offer -> skus.contains(offer.sku()))
                .toList();
    }

    @Override
    public List<Offer> like(ShopId shop, Offer wanted) {
        return offers.values().stream().filter(offer -> offer.units() > 0).toList();
    }

    @Override
    public Optional<orderdesk.order.domain.Offer> offer(ShopId shop, Sku sku) {
        return Optional.ofNullable(offers.get(sku))
                .map(offer -> new orderdesk.order.domain.Offer(
                        sku,
                        offer.card().name(),
                        offer.card().options(),
                        Objects.requireNonNull(offer.price()),
                        offer.prepayOnly(),
                        offer.card().vendor()));
    }

    static Money rub(long roubles) {
        return new Money(roubles * 100, "RUB");
    }

    private static boolean isPrepaid(Sku sku) {
        return sku.value().equals("PRINTED");
    }

    private static Money price(int number) {
        return rub(500 + 100L * number);
    }

    private static Offer offer(Sku sku, int units, Money price, Money purchase, boolean prepaid, Source source) {
        var options = sku.value().startsWith("SHIRT") ? new Options(sku.value(), "красный", null) : Options.NONE;
        var card = Card.named("Товар " + sku, options);
        return new Offer(sku, source, card, units, true, price, purchase, prepaid);
    }

    private static Source source(Instant asOf, long list) {
        return new Source(SUPPLIER, asOf, STALE_AFTER, list);
    }

    /** What he said last. */
    Position position(Sku sku) {
        return position(of(sku));
    }

    private static Position position(Offer offer) {
        return new Position(
                SUPPLIER,
                offer.units(),
                offer.counted(),
                offer.price(),
                offer.source().list());
    }
}
