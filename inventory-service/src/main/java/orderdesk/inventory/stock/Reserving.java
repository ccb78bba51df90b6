package orderdesk.inventory.stock;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import orderdesk.contracts.shared.ShopId;
import orderdesk.contracts.shared.Sku;
import orderdesk.contracts.stock.LineStock;
import orderdesk.contracts.stock.LineStock.Alternative;
import orderdesk.contracts.stock.StockEvent;
import orderdesk.inventory.catalogue.domain.Offer;
import orderdesk.inventory.stock.domain.Aim;
import orderdesk.inventory.stock.domain.Claim;
import orderdesk.inventory.stock.domain.Item;
import orderdesk.inventory.stock.domain.Lines;
import orderdesk.inventory.stock.domain.OrderStock;
import orderdesk.inventory.stock.domain.Position;
import orderdesk.inventory.stock.domain.Want;
import orderdesk.platform.aggregate.Aggregates;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.aggregate.Stored;

/** Takes one order's step to its end: asks each item, then writes down what they answered. */
record Reserving(
        Aggregates<Item, StockEvent> items,
        Aggregates<OrderStock, StockEvent> orders,
        Listed catalogue,
        Instead instead,
        Askable askable,
        Clock clock,
        Lanes lanes) {

    void finish(Stored<OrderStock> stored, Cause cause) {
        var stock = stored.state();
        if (!stock.applying()) {
            return;
        }
        var claims = stock.claims();
        var listed = catalogue.of(stored.shop(), claims.keySet());
        var held = new HashMap<Sku, Integer>();
        held.putAll(ask(stored.shop(), claims, listed, cause, true));
        ask(stored.shop(), claims, listed, cause, false);
        var now = clock.instant();
        var sources = askable.of(stored.shop());
        var lines = lines(stored.shop(), stock, held, listed, now);
        orders.change(
                stored.shop(),
                stored.id(),
                cause,
                known -> known.orElseThrow().state().settled(stock.step(), lines, sources, now));
    }

    /** @param wanted asks for what is wanted, else gives back: new goods are taken before old ones are let go */
    private Map<Sku, Integer> ask(
            ShopId shop, Map<Sku, Claim> claims, Map<Sku, List<Offer>> listed, Cause cause, boolean wanted) {
        var asked = claims.entrySet().stream()
                .filter(claim -> claim.getValue().wanted() > 0 == wanted)
                .toList();
        var held = new HashMap<Sku, Integer>();
        lanes.each(
                        asked,
                        claim -> Map.entry(
                                claim.getKey(),
                                ask(
                                        shop,
                                        claim.getKey(),
                                        claim.getValue(),
                                        listed.getOrDefault(claim.getKey(), List.of()),
                                        cause)))
                .forEach(answer -> held.put(answer.getKey(), answer.getValue()));
        return held;
    }

    private int ask(ShopId shop, Sku sku, Claim claim, List<Offer> listed, Cause cause) {
        var id = ItemIds.of(shop, sku);
        if (listed.isEmpty() && items.find(shop, id).isEmpty()) {
            return 0; // nobody lists it, so there is nothing to hold
        }
        var positions = listed.stream().map(Reserving::position).toList();
        var now = clock.instant();
        return items.change(
                        shop,
                        id,
                        cause,
                        known -> known.map(Stored::state)
                                .orElseGet(() -> Item.listed(sku, positions))
                                .claimed(claim, now))
                .stored()
                .state()
                .heldBy(claim.order());
    }

    private List<LineStock> lines(
            ShopId shop, OrderStock stock, Map<Sku, Integer> held, Map<Sku, List<Offer>> listed, Instant now) {
        if (stock.aim() == Aim.RELEASE || stock.aim() == Aim.DELIVER) {
            return stock.lines();
        }
        var best = new HashMap<Sku, Offer>();
        listed.forEach((sku, same) -> Offer.best(same).ifPresent(offer -> best.put(sku, offer)));
        var others = new HashMap<Sku, List<Alternative>>();
        var claims = stock.claims();
        for (var want : stock.wants()) {
            var missing = missing(want, claims, held);
            if (missing > 0 && !others.containsKey(want.sku())) {
                var offer = Optional.ofNullable(best.get(want.sku()));
                others.put(want.sku(), instead.of(shop, want, offer, missing, stock.wants()));
            }
        }
        return Lines.of(stock.wants(), held, listed, others, now);
    }

    private static int missing(Want want, Map<Sku, Claim> claims, Map<Sku, Integer> held) {
        var claim = claims.get(want.sku());
        return (claim == null ? 0 : claim.wanted()) - held.getOrDefault(want.sku(), 0);
    }

    static Position position(Offer offer) {
        var source = offer.source();
        return new Position(source.supplier(), offer.units(), offer.counted(), offer.price(), source.list());
    }
}
