package orderdesk.inventory.stock;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import orderdesk.contracts.shared.ShopId;
import orderdesk.contracts.shared.Sku;
import orderdesk.contracts.stock.LineStock.Alternative;
import orderdesk.contracts.stock.StockEvent;
import orderdesk.inventory.catalogue.domain.Alternatives;
import orderdesk.inventory.catalogue.domain.Card;
import orderdesk.inventory.catalogue.domain.Offer;
import orderdesk.inventory.catalogue.domain.Offers;
import orderdesk.inventory.catalogue.domain.Source;
import orderdesk.inventory.stock.domain.Item;
import orderdesk.inventory.stock.domain.Want;
import orderdesk.platform.aggregate.Aggregates;
import orderdesk.platform.aggregate.Stored;

/** Looks up what can be had in place of a line that is short; orders that lack the same at once have one look for all. */
final class Instead {

    private final Aggregates<Item, StockEvent> items;
    private final Offers offers;
    private final Together<Lacking, Lacking, Candidates> looks = new Together<>((lacking, _) -> candidates(lacking));

    Instead(Aggregates<Item, StockEvent> items, Offers offers) {
        this.items = items;
        this.offers = offers;
    }

    List<Alternative> of(ShopId shop, Want want, Optional<Offer> listed, int missing, Collection<Want> ordered) {
        var lacking = new Lacking(shop, listed.orElseGet(() -> unlisted(want)));
        var found = looks.ask(lacking, lacking);
        var already = ordered.stream().map(Want::sku).collect(toSet());
        return Alternatives.of(lacking.wanted(), missing, found.best(), found.free(), already, found.declared());
    }

    private Candidates candidates(Lacking lacking) {
        var shop = lacking.shop();
        var candidates = offers.like(shop, lacking.wanted()).stream().collect(groupingBy(Offer::sku));
        var best = candidates.values().stream()
                .flatMap(same -> Offer.best(same).stream())
                .toList();
        return new Candidates(best, free(shop, candidates), offers.declared(shop, lacking.wanted()));
    }

    private Map<Sku, Integer> free(ShopId shop, Map<Sku, List<Offer>> candidates) {
        var free = candidates.entrySet().stream()
                .collect(toMap(
                        Map.Entry::getKey,
                        same -> same.getValue().stream().mapToInt(Offer::units).sum()));
        var ids = candidates.keySet().stream().map(sku -> ItemIds.of(shop, sku)).toList();
        items.findAll(shop, ids).stream()
                .map(Stored::state)
                .forEach(item ->
                        free.put(item.sku(), Math.toIntExact(item.ledger().free())));
        return free;
    }

    private static Offer unlisted(Want want) {
        var nobody = new Source("", Instant.EPOCH, Duration.ZERO, 0);
        return new Offer(
                want.sku(), nobody, Card.named(want.name(), want.options()), 0, false, want.price(), null, false);
    }

    /** @param wanted as it is listed, or as its order calls it where nobody lists it */
    private record Lacking(ShopId shop, Offer wanted) {}

    /** @param free pieces by SKU */
    private record Candidates(List<Offer> best, Map<Sku, Integer> free, List<Sku> declared) {}
}
