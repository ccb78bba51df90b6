package orderdesk.inventory.supplier;

import static orderdesk.inventory.Orders.SHOP;
import static orderdesk.inventory.Orders.lines;
import static orderdesk.inventory.Orders.roubles;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import orderdesk.contracts.shared.Sku;
import orderdesk.contracts.stock.StockEvent;
import orderdesk.contracts.stock.StockEvent.AvailabilityChanged;
import orderdesk.contracts.stock.StockEvent.PriceChanged;
import orderdesk.contracts.stock.StockEvent.PriceProposed;
import orderdesk.contracts.stock.StockEvent.StockChecked;
import orderdesk.inventory.Orders;
import orderdesk.inventory.StockDesks;
import orderdesk.inventory.Yml;
import orderdesk.inventory.catalogue.domain.Terms;
import orderdesk.inventory.price.PriceDesk;
import orderdesk.inventory.price.PriceDesk.Which;
import orderdesk.inventory.price.Prices;
import orderdesk.inventory.price.domain.Pricing;
import orderdesk.inventory.price.domain.Proposal;
import orderdesk.inventory.price.domain.Watch;
import orderdesk.inventory.price.persistence.PricingKind;
import orderdesk.inventory.price.persistence.WatchKind;
import orderdesk.inventory.supplier.domain.BeginsAnew;
import orderdesk.inventory.supplier.domain.ListRules;
import orderdesk.inventory.supplier.domain.SupplierSettings;
import orderdesk.platform.aggregate.Aggregates;
import orderdesk.platform.aggregate.SelectableAggregates;
import orderdesk.platform.aggregate.Stored;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Competitors' lists beside the shop's own, from the list to the price of an order line. */
class CompetitorPricesTests {

    static final Sku SCARF = new Sku("SCARF");
    static final String OURS = Yml.list(
            product("SCARF", 1290, "<vendor>Метеор</vendor><vendorCode>MT-100</vendorCode>", 800),
            product("CUP", 500, "<vendor>Метеор</vendor><barcode>4006381333931</barcode>", 300),
            product("PEN", 100, "<vendor>Метеор</vendor><vendorCode>MT-7</vendorCode>", 50));
    static final String THEIRS = Yml.list(
            product("x-1", 1190, "<vendor>МЕТЕОР</vendor><vendorCode>mt100</vendorCode>", 1),
            product("x-2", 450, "<barcode>4006381333931</barcode>", 1),
            product("x-3", 10, "<vendor>Комета</vendor><vendorCode>MT-7</vendorCode>", 1));

    final Warehouse house = new Warehouse();
    final SelectableAggregates<Pricing, StockEvent> pricings = house.store.open(new PricingKind());
    final Aggregates<Watch, StockEvent> watches = house.store.open(new WatchKind());
    final Prices prices = prices(pricings);

    private Prices prices(SelectableAggregates<Pricing, StockEvent> kept) {
        var competing = house.entries.of(
                shop -> ShopListings.ofCompetitors(house.suppliers, house.clock).of(shop));
        var listed = house.entries.of(shop -> new ShopListings(house.suppliers, house.clock).of(shop));
        return Prices.of(
                kept, watches, listed, competing, competing, house.suppliers, house.shops, house.clock, Runnable::run);
    }

    @BeforeEach
    void competitor() {
        house.entries.pricedBy(PriceDesk.ownPrices(pricings));
        house.supplier("sklad", settings(false));
        house.supplier("rival", settings(true));
        house.take(OURS);
        house.take("rival", THEIRS);
        house.clock.advance(Duration.ofSeconds(2));
    }

    @Test
    void whatACompetitorListsIsInNoCatalogueAndNoItemIsTold() {
        house.take("rival", THEIRS.replace("<count>5</count>", "<count>0</count>"));

        assertThat(house.offers("x-1", "x-2")).isEmpty();
        assertThat(house.store.events(AvailabilityChanged.class)).isEmpty();
        assertThatExceptionOfType(BeginsAnew.class).isThrownBy(() -> house.supplier("rival", settings(false)));
    }

    @Test
    void sameProductIsFoundByMakerAndCodeOrByBarcodeAndNotByACodeAlone() {
        prices.watch().resume();

        assertThat(proposed()).containsExactly("CUP 44500", "SCARF 117800");
        var event = house.store.events(PriceProposed.class).getLast();
        assertThat(event.source()).isEqualTo("rival");
        assertThat(event.before()).isEqualTo(roubles(1290));
    }

    @Test
    void listThatSaysTheSameAgainProposesNothingTwice() {
        prices.watch().resume();
        house.take("rival", THEIRS + " ");
        prices.watch().resume();
        prices.watch().resume();

        assertThat(house.store.events(PriceProposed.class)).hasSize(2);
    }

    @Test
    void takenPriceIsTheShopsEverywhere() {
        prices.watch().resume();

        prices.desk().apply(SHOP, SCARF, null, Warehouse.CAUSE, _ -> {});
        StockDesks.reader(house.stock).on(Orders.numbered(1).placed(lines("SCARF", 1)));

        assertThat(house.catalogue.product(SHOP, SCARF).orElseThrow().offer().price())
                .isEqualTo(roubles(1178));
        assertThat(house.store
                        .events(StockChecked.class)
                        .getLast()
                        .lines()
                        .getFirst()
                        .priceNow())
                .isEqualTo(roubles(1178));
        assertThat(house.store.events(PriceChanged.class)).hasSize(1);
        assertThat(prices.desk().page(SHOP, Which.APPLIED, null, 10)).hasSize(1);
    }

    @Test
    void costThatRisesRaisesTheTakenPriceBeforeAnybodyLooks() {
        prices.watch().resume();
        prices.desk().apply(SHOP, SCARF, null, Warehouse.CAUSE, _ -> {});

        house.take(OURS.replace("<purchase_price>800<", "<purchase_price>1100<"));

        // 1100 and the 10 % that this supplier's goods have to earn
        assertThat(house.offers("SCARF").getFirst().price()).isEqualTo(roubles(1210));
    }

    @Test
    void killedAtAnyWriteAnotherGoesOnAndNothingIsProposedTwice() {
        for (var write = 1; write <= 4; write++) {
            var left = new AtomicInteger(write);
            var dying = prices(failing(left));
            house.take("rival", THEIRS.replace("1190", Integer.toString(1180 - write)));
            house.clock.advance(Duration.ofSeconds(2));
            var before = house.store.events(PriceProposed.class).size();
            try {
                dying.watch().resume();
            } catch (Killed _) {
                assertThat(left.get()).isZero();
            }

            house.clock.advance(Watch.LEASE);
            prices.watch().resume();

            assertThat(house.store.events(PriceProposed.class))
                    .as("write %d", write)
                    .hasSize(before + (write == 1 ? 2 : 1));
        }
        assertThat(proposed()).containsExactly("CUP 44500", "SCARF 116400");
    }

    /** Every other time the write itself is done before its writer is killed. */
    @SuppressWarnings("unchecked")
    private SelectableAggregates<Pricing, StockEvent> failing(AtomicInteger left) {
        return (SelectableAggregates<Pricing, StockEvent>) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {SelectableAggregates.class}, (_, method, arguments) -> {
                    var last = method.getName().equals("change") && left.decrementAndGet() <= 0;
                    if (last && Objects.hash(arguments[1]) % 2 == 0) {
                        throw new Killed();
                    }
                    try {
                        var done = method.invoke(pricings, arguments);
                        if (last) {
                            throw new Killed();
                        }
                        return done;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private static final class Killed extends RuntimeException {}

    private List<String> proposed() {
        return prices.desk().page(SHOP, Which.PROPOSED, null, 10).stream()
                .map(Stored::state)
                .map(each -> each.sku() + " " + price(each))
                .toList();
    }

    private static long price(Pricing pricing) {
        Proposal proposal = Objects.requireNonNull(pricing.proposal());
        return proposal.price().minor();
    }

    private static String product(String id, int price, String elements, int purchase) {
        return Yml.offer(
                id,
                "<price>%d</price><count>5</count><purchase_price>%d</purchase_price>%s"
                        .formatted(price, purchase, elements));
    }

    private static SupplierSettings settings(boolean competitor) {
        return new SupplierSettings(
                "Список",
                new ListRules("RUB", 10, 100, 100, Duration.ofDays(1), null, null, null, null, null),
                null,
                new Terms(10, null, null),
                competitor);
    }
}
