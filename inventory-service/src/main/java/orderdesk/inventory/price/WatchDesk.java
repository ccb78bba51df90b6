package orderdesk.inventory.price;

import static java.util.stream.Collectors.joining;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import orderdesk.contracts.shared.ShopId;
import orderdesk.contracts.stock.StockEvent;
import orderdesk.inventory.catalogue.domain.Offer;
import orderdesk.inventory.catalogue.domain.Products;
import orderdesk.inventory.price.domain.Pricing;
import orderdesk.inventory.price.domain.Rule;
import orderdesk.inventory.price.domain.Watch;
import orderdesk.inventory.supplier.SupplierDesk;
import orderdesk.inventory.supplier.domain.Supplier;
import orderdesk.platform.Decision;
import orderdesk.platform.aggregate.Aggregates;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.aggregate.Ids;
import orderdesk.platform.aggregate.SelectableAggregates;
import orderdesk.platform.aggregate.StoreUnavailable;
import orderdesk.platform.aggregate.Stored;
import orderdesk.platform.shops.Shops;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at all competitors' offers of a shop when one of its lists has changed, or its rule (R089).
 *
 * <p><b>Guarantees.</b> Of several instances one looks at a shop; where it dies, another goes on. Looking at a product
 * twice changes nothing.
 */
public final class WatchDesk {

    static final int AT_ONCE = 100;

    private static final Logger LOG = LoggerFactory.getLogger(WatchDesk.class);

    private final SelectableAggregates<Pricing, StockEvent> pricings;
    private final Aggregates<Watch, StockEvent> watches;
    private final Market market;
    private final Products competing;
    private final SupplierDesk suppliers;
    private final Shops shops;
    private final Clock clock;
    private final Executor lanes;
    private final Set<ShopId> underway = ConcurrentHashMap.newKeySet();

    WatchDesk(
            SelectableAggregates<Pricing, StockEvent> pricings,
            Aggregates<Watch, StockEvent> watches,
            Market market,
            Products competing,
            SupplierDesk suppliers,
            Shops shops,
            Clock clock,
            Executor lanes) {
        this.pricings = pricings;
        this.watches = watches;
        this.market = market;
        this.competing = competing;
        this.suppliers = suppliers;
        this.shops = shops;
        this.clock = clock;
        this.lanes = lanes;
    }

    public Optional<Stored<Watch>> find(ShopId shop) {
        return watches.find(shop, id(shop));
    }

    /** @param check of what is there before: refuses by throwing */
    public Stored<Watch> settle(ShopId shop, Rule rule, Cause cause, Consumer<Optional<Stored<Watch>>> check) {
        return watches.change(shop, id(shop), cause, known -> {
                    check.accept(known);
                    return Decision.of(
                            known.map(Stored::state).orElse(Watch.NEW).with(rule));
                })
                .stored();
    }

    /** Whoever runs the service calls it every few seconds. */
    public void resume() {
        for (var shop : shops.all()) {
            var all = suppliers.all(shop).stream().map(Stored::state).toList();
            var watched = all.stream().anyMatch(each -> each.settings().competes() && each.current() > 0);
            var carried = all.stream().anyMatch(each -> each.accepted() != null);
            if (watched && !carried && underway.add(shop)) {
                lanes.execute(() -> look(shop, version(all)));
            }
        }
    }

    /** The same where every list says what it said before, and is understood and sold on as before. */
    private static String version(List<Supplier> all) {
        var lists = all.stream()
                .map(each -> "%s %s %s"
                        .formatted(
                                each.code(), each.lastBytes(), each.settings().terms()))
                .collect(joining(";"));
        return Ids.of(lists).toString();
    }

    private void look(ShopId shop, String version) {
        try {
            var token = UUID.randomUUID().toString();
            var now = clock.instant();
            if (find(shop).map(Stored::state).orElse(Watch.NEW).isDue(version, now)) {
                var begun = change(shop, watch -> watch.begun(version, token, now));
                if (begun.isBy(token)) {
                    look(shop, token, begun);
                }
            }
        } catch (StoreUnavailable e) {
            LOG.warn("Competitors' prices wait for the database: {}", e.getMessage());
        } finally {
            underway.remove(shop);
        }
    }

    private void look(ShopId shop, String token, Watch begun) {
        var after = begun.after();
        while (true) {
            var page = competing.page(shop, List.of(), after, AT_ONCE);
            var theirs = page.stream().limit(AT_ONCE).flatMap(List::stream).toList();
            if (theirs.isEmpty()) {
                change(shop, watch -> watch.ended(token));
                return;
            }
            look(shop, theirs, begun.rule());
            var last = theirs.getLast().sku().value();
            var now = clock.instant();
            if (!change(shop, watch -> watch.reached(token, last, now)).isBy(token)) {
                return; // taken for dead, and somebody else goes on
            }
            after = last;
        }
    }

    private void look(ShopId shop, List<Offer> theirs, Rule rule) {
        var now = clock.instant();
        market.of(shop, market.ours(shop, theirs), now)
                .forEach((sku, basis) -> pricings.change(
                        shop,
                        PriceDesk.id(shop, sku),
                        cause(shop),
                        known -> known.map(Stored::state)
                                .orElseGet(() -> Pricing.of(basis))
                                .looked(basis, rule, now)));
    }

    private Watch change(ShopId shop, UnaryOperator<Watch> step) {
        return watches.change(
                        shop,
                        id(shop),
                        cause(shop),
                        known -> Decision.of(step.apply(known.map(Stored::state).orElse(Watch.NEW))))
                .stored()
                .state();
    }

    private static Cause cause(ShopId shop) {
        return new Cause("inventory", id(shop), null);
    }

    private static String id(ShopId shop) {
        return Ids.of("price-watch", shop.value()).toString();
    }
}
