package orderdesk.inventory.price;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import orderdesk.contracts.shared.Money;
import orderdesk.contracts.shared.ShopId;
import orderdesk.contracts.shared.Sku;
import orderdesk.contracts.stock.LineStock.Certainty;
import orderdesk.inventory.catalogue.domain.Identity;
import orderdesk.inventory.catalogue.domain.Offer;
import orderdesk.inventory.catalogue.domain.Offers;
import orderdesk.inventory.price.domain.Basis;
import orderdesk.inventory.price.domain.Rival;

/**
 * Puts the shop's products beside the same ones of its competitors, by barcode or by maker and code.
 *
 * @param listed what suppliers list, at the lists' prices
 * @param competing what competitors list
 */
record Market(Offers listed, Offers competing) {

    /** Offers of one question to the store; a hundred products have fewer. */
    private static final int OFFERS_MAX = 5_000;

    /** Our SKUs that some of these are. */
    Set<Sku> ours(ShopId shop, Collection<Offer> theirs) {
        var ours = new HashSet<Sku>();
        listed.identified(shop, keys(theirs), OFFERS_MAX).forEach(offer -> ours.add(offer.sku()));
        return ours;
    }

    /** Nothing for what nobody lists. */
    Map<Sku, Basis> of(ShopId shop, Collection<Sku> skus, Instant now) {
        var ours = listed.of(shop, skus).stream().collect(groupingBy(Offer::sku, LinkedHashMap::new, toList()));
        var all = ours.values().stream().flatMap(List::stream).toList();
        var byKey = new HashMap<String, Set<Offer>>();
        for (var offer : competing.identified(shop, keys(all), OFFERS_MAX)) {
            Identity.keys(offer.card())
                    .forEach(key ->
                            byKey.computeIfAbsent(key, _ -> new HashSet<>()).add(offer));
        }
        var market = new LinkedHashMap<Sku, Basis>();
        ours.forEach((sku, same) ->
                Offer.best(same).ifPresent(best -> market.put(sku, basis(best, rivals(same, byKey, now)))));
        return market;
    }

    private static Basis basis(Offer best, List<Rival> rivals) {
        return new Basis(
                best.sku(), best.card().name(), best.price(), best.floor().orElse(null), rivals);
    }

    /** What the same product costs at each competitor; of several that he has, the cheapest that can be had. */
    private static List<Rival> rivals(List<Offer> same, Map<String, Set<Offer>> byKey, Instant now) {
        var cheapest = new HashMap<String, Rival>();
        for (var key : keys(same)) {
            for (var offer : byKey.getOrDefault(key, Set.of())) {
                var price = offer.price();
                if (price != null) {
                    cheapest.merge(offer.source().supplier(), rival(offer, price, now), Market::better);
                }
            }
        }
        return cheapest.values().stream()
                .sorted(Comparator.comparing(Rival::competitor))
                .toList();
    }

    private static Rival better(Rival one, Rival other) {
        var order = Comparator.comparing(Rival::available)
                .reversed()
                .thenComparing(Rival::price)
                .thenComparing(rival -> rival.sku().value());
        return order.compare(one, other) <= 0 ? one : other;
    }

    private static Rival rival(Offer offer, Money price, Instant now) {
        var available = offer.units() > 0 && offer.certainty(now) != Certainty.ASK;
        var source = offer.source();
        return new Rival(source.supplier(), offer.sku(), offer.card().name(), price, available, source.asOf());
    }

    private static Set<String> keys(Collection<Offer> offers) {
        var keys = new HashSet<String>();
        offers.forEach(offer -> keys.addAll(Identity.keys(offer.card())));
        return keys;
    }
}
