package orderdesk.inventory.catalogue;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import orderdesk.contracts.shared.ShopId;
import orderdesk.contracts.shared.Sku;
import orderdesk.contracts.stock.LineStock.Alternative;
import orderdesk.contracts.stock.StockEvent;
import orderdesk.inventory.catalogue.domain.Alternatives;
import orderdesk.inventory.catalogue.domain.Analogues;
import orderdesk.inventory.catalogue.domain.Declarations;
import orderdesk.inventory.catalogue.domain.Offer;
import orderdesk.inventory.catalogue.domain.Offers;
import orderdesk.inventory.catalogue.domain.UnknownAnalogue;
import orderdesk.inventory.stock.StockDesk;
import orderdesk.platform.Decision;
import orderdesk.platform.aggregate.Aggregates;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.aggregate.Ids;
import orderdesk.platform.aggregate.Stored;

/** Keeps what shops declare to do instead of their products, and answers what does (R023). */
public final class AnaloguesDesk {

    private final Aggregates<Analogues, StockEvent> declared;
    private final Offers offers;
    private final StockDesk stock;

    public AnaloguesDesk(Aggregates<Analogues, StockEvent> declared, Offers offers, StockDesk stock) {
        this.declared = declared;
        this.offers = offers;
        this.stock = stock;
    }

    /** For the catalogue, which looks them up for every line that is short. */
    public static Declarations declarations(Aggregates<Analogues, StockEvent> declared) {
        return (shop, sku) -> declared.find(shop, id(shop, sku))
                .map(stored -> stored.state().instead())
                .orElse(List.of());
    }

    public Optional<Stored<Analogues>> declared(ShopId shop, Sku sku) {
        return declared.find(shop, id(shop, sku));
    }

    /**
     * What an operator may offer if one piece of it were missing, the best first; nothing where nobody lists the product.
     */
    public Optional<List<Alternative>> instead(ShopId shop, Sku sku) {
        return Offer.best(offers.of(shop, List.of(sku))).map(wanted -> {
            var candidates = offers.like(shop, wanted).stream().collect(groupingBy(Offer::sku));
            var best = candidates.values().stream()
                    .flatMap(same -> Offer.best(same).stream())
                    .toList();
            return Alternatives.of(wanted, 1, best, free(shop, candidates), Set.of(), offers.declared(shop, wanted));
        });
    }

    private Map<Sku, Integer> free(ShopId shop, Map<Sku, List<Offer>> candidates) {
        var free = new HashMap<Sku, Integer>(candidates.entrySet().stream()
                .collect(toMap(
                        Map.Entry::getKey,
                        same -> same.getValue().stream().mapToInt(Offer::units).sum())));
        stock.items(shop, List.copyOf(candidates.keySet()))
                .forEach(item ->
                        free.put(item.sku(), Math.toIntExact(item.ledger().free())));
        return free;
    }

    /**
     * @param check of what is there before: refuses by throwing
     * @return nothing where nobody lists the product
     * @throws UnknownAnalogue when nobody lists what is to do instead
     */
    public Optional<Stored<Analogues>> declare(
            ShopId shop, Sku sku, List<Sku> instead, Cause cause, Consumer<Optional<Stored<Analogues>>> check) {
        if (offers.of(shop, List.of(sku)).isEmpty()) {
            return Optional.empty();
        }
        var listed = offers.of(shop, instead).stream().map(Offer::sku).collect(toSet());
        for (var at = 0; at < instead.size(); at++) {
            if (!listed.contains(instead.get(at)) || instead.get(at).equals(sku)) {
                throw new UnknownAnalogue(at, instead.get(at));
            }
        }
        var done = declared.change(shop, id(shop, sku), cause, known -> {
            check.accept(known);
            return Decision.of(new Analogues(sku, instead));
        });
        return Optional.of(done.stored());
    }

    private static String id(ShopId shop, Sku sku) {
        return Ids.of("analogues", shop.value(), sku.value()).toString();
    }
}
