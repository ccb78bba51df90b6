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

/** Looks up what can be had in place of a line that is short. */
record Instead(Aggregates<Item, StockEvent> items, Offers offers) {

    List<Alternative> of(ShopId shop, Want want, Optional<Offer> listed, int missing, Collection<Want> ordered) {
        var wanted = listed.orElseGet(() -> unlisted(want));
        var candidates = offers.like(shop, wanted).stream().collect(groupingBy(Offer::sku));
        var best = candidates.values().stream()
                .flatMap(same -> Offer.best(same).stream())
                .toList();
        var already = ordered.stream().map(Want::sku).collect(toSet());
        return Alternatives.of(wanted, missing, best, free(shop, candidates), already, offers.declared(shop, wanted));
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
}
