package orderdesk.inventory.stock.audit;

import static orderdesk.inventory.Orders.NOON;
import static orderdesk.inventory.Orders.SHOP;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import orderdesk.contracts.shared.Sku;
import orderdesk.inventory.OffersInMemory;
import orderdesk.inventory.Orders;
import orderdesk.inventory.StockDesks;
import orderdesk.inventory.stock.StockDesk;
import orderdesk.inventory.stock.audit.Violation.Kind;
import orderdesk.inventory.stock.domain.Hold;
import orderdesk.inventory.stock.persistence.ItemKind;
import orderdesk.inventory.stock.persistence.OrderStockKind;
import orderdesk.inventory.stock.persistence.WalkingKind;
import orderdesk.platform.simulator.SimulatedClock;
import orderdesk.platform.simulator.SimulatedStore;
import orderdesk.platform.testing.FixedShops;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StockAuditorTests {

    private final SimulatedClock clock = new SimulatedClock(NOON);
    private final SimulatedStore store = SimulatedStore.synchronous(clock);
    private final List<Pieces> items = new ArrayList<>();
    private final List<String> pages = new ArrayList<>();
    private Runnable meanwhile = () -> {};
    private final StockAuditor auditor = auditor();

    @Test
    void whatTheDeskWritesIsInBalance() {
        var desk = desk();
        var order = Orders.numbered(1);
        desk.on(order.placed(Orders.lines("OWN", 2)));
        desk.on(Orders.numbered(2).placed(Orders.lines("OWN", 2)));
        desk.on(order.confirmed(1, Orders.lines("OWN", 2)));

        assertThat(walked(stored())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "5, 0, 0, 3, 2, 0, ''",
        "5, -3, 2, 0, 4, 0, HOLDS_DIFFER",
        "5, 0, 0, 4, 2, 0, OUT_OF_BALANCE",
        "5, 0, 0, -1, 2, 4, BELOW_ZERO",
        "5, 0, 0, 2, 3, 0, HOLDS_DIFFER"
    })
    void brokenEquationIsFound(
            long received, long adjusted, long overdrawn, long free, long reserved, long consumed, String found) {
        var hold = hold(1, 2, NOON);

        assertThat(walked(item("A", received, adjusted, overdrawn, free, reserved, consumed, hold)))
                .extracting(violation -> violation.kind().name())
                .isEqualTo(found.isEmpty() ? List.of() : List.of(found));
    }

    @ParameterizedTest
    @CsvSource({"60, 0", "61, 1"})
    void reservationOfAnEndedOrderIsFoundAMinuteLater(int seconds, int found) {
        var desk = desk();
        var order = Orders.numbered(7);
        desk.on(order.placed(Orders.lines("OWN", 2)));
        desk.on(order.cancelled());
        clock.advance(Duration.ofSeconds(seconds));

        var left = new Hold(order.id(), 1, Hold.Kind.RESERVED, 2, NOON, NOON, false, false);

        assertThat(walked(item("OWN", 5, 0, 0, 3, 2, 0, left)))
                .extracting(Violation::kind, Violation::order)
                .hasSize(found)
                .allMatch(each -> each.toList().equals(List.of(Kind.OUTLIVES_ITS_ORDER, order.id())));
    }

    @Test
    void reservationOfAnOpenOrderIsKeptHoweverLongItTakes() {
        var order = Orders.numbered(7);
        desk().on(order.placed(Orders.lines("OWN", 2)));
        clock.advance(Duration.ofDays(3));

        assertThat(walked(stored())).isEmpty();
    }

    @Test
    void walkGoesPageByPageRemembersAHundredAndBeginsAgain() {
        for (var at = 0; at < StockAuditor.PAGE + 50; at++) {
            items.add(item("S%04d".formatted(at), 5, 0, 0, 9, 0, 0));
        }
        var meters = new SimpleMeterRegistry();
        var metered = new AuditMeters(auditor, meters, clock);

        metered.goOn();
        assertThat(auditor.lastWalk()).isNull();
        clock.advance(Duration.ofSeconds(30));
        metered.goOn();

        var walk = Objects.requireNonNull(auditor.lastWalk());
        assertThat(walk.items()).isEqualTo(250);
        assertThat(walk.violations()).hasSize(StockAuditor.REMEMBERED_MAX);
        assertThat(meters.get("orderdesk.stock.violations").gauge().value()).isEqualTo(250);
        items.clear();
        clock.advance(Duration.ofSeconds(10));
        assertThat(meters.get("orderdesk.stock.audit.age").gauge().value()).isEqualTo(10);
        metered.goOn();
        assertThat(meters.get("orderdesk.stock.violations").gauge().value()).isZero();
    }

    @Test
    void oneOfTwoInstancesWalksAndBothShowWhatItFound() {
        var other = auditor();
        for (var at = 0; at < StockAuditor.PAGE + 50; at++) {
            items.add(item("S%04d".formatted(at), 5, 0, 0, 9, 0, 0));
        }

        for (var second = 0; second < 3; second++) {
            auditor.step();
            other.step();
        }

        assertThat(pages).containsExactly("", "S0199", "");
        assertThat(Objects.requireNonNull(other.lastWalk()).count()).isEqualTo(250);
        assertThat(other.lastWalk()).isEqualTo(auditor.lastWalk());
    }

    @ParameterizedTest
    @CsvSource({"29, false", "30, true"})
    void walkOfAnInstanceThatDiedIsGoneOnWithBehindItsLastPage(int seconds, boolean goesOn) {
        var other = auditor();
        for (var at = 0; at < StockAuditor.PAGE + 50; at++) {
            items.add(item("S%04d".formatted(at), 5, 0, 0, 5, 0, 0));
        }
        auditor.step();
        clock.advance(Duration.ofSeconds(seconds));

        other.step();

        assertThat(pages).isEqualTo(goesOn ? List.of("", "S0199") : List.of(""));
        assertThat(other.lastWalk() != null).isEqualTo(goesOn);
    }

    /** It was away for longer than its lease while it looked at a page. */
    @Test
    void whatAnInstanceTakenForDeadHasSeenIsNotCountedTwice() {
        var other = auditor();
        for (var at = 0; at < StockAuditor.PAGE + 50; at++) {
            items.add(item("S%04d".formatted(at), 5, 0, 0, 9, 0, 0));
        }
        meanwhile = () -> {
            clock.advance(Walking.LEASE);
            other.step();
        };

        auditor.step();
        other.step();

        assertThat(Objects.requireNonNull(other.lastWalk()).items()).isEqualTo(250);
    }

    private StockAuditor auditor() {
        return new StockAuditor(this::page, store.open(new OrderStockKind()), store.open(new WalkingKind()), clock);
    }

    private orderdesk.inventory.messaging.OrdersReader desk() {
        var offers = new OffersInMemory().with(OffersInMemory.offer("OWN", 5));
        return StockDesks.reader(new StockDesk(
                store.open(new ItemKind()),
                store.open(new OrderStockKind()),
                offers,
                new FixedShops(),
                clock,
                Runnable::run));
    }

    private Pieces stored() {
        var item = store.open(new ItemKind())
                .find(SHOP, orderdesk.inventory.stock.ItemIds.of(SHOP, new Sku("OWN")))
                .orElseThrow()
                .state();
        var ledger = item.ledger();
        return new Pieces(
                "OWN",
                SHOP,
                item.sku(),
                ledger.received(),
                ledger.adjusted(),
                ledger.overdrawn(),
                ledger.free(),
                ledger.reserved(),
                ledger.consumed(),
                item.holds());
    }

    private List<Violation> walked(Pieces... what) {
        items.addAll(List.of(what));
        auditor.step();
        return Objects.requireNonNull(auditor.lastWalk()).violations();
    }

    private List<Pieces> page(String last, int limit) {
        pages.add(last);
        var first = meanwhile;
        meanwhile = () -> {};
        first.run();
        return items.stream()
                .filter(item -> item.id().compareTo(last) > 0)
                .limit(limit)
                .toList();
    }

    private static Hold hold(int order, int quantity, Instant at) {
        return new Hold(Orders.numbered(order).id(), 1, Hold.Kind.RESERVED, quantity, NOON, at, false, false);
    }

    private static Pieces item(
            String sku,
            long received,
            long adjusted,
            long overdrawn,
            long free,
            long reserved,
            long consumed,
            Hold... holds) {
        return new Pieces(
                sku, SHOP, new Sku(sku), received, adjusted, overdrawn, free, reserved, consumed, List.of(holds));
    }
}
