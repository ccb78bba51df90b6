package orderdesk.inventory.stock;

import static orderdesk.inventory.OffersInMemory.offer;
import static orderdesk.inventory.Orders.NOON;
import static orderdesk.inventory.Orders.SHOP;
import static orderdesk.inventory.Orders.lines;
import static orderdesk.inventory.Orders.roubles;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import orderdesk.contracts.order.Line;
import orderdesk.contracts.order.OrderEvent;
import orderdesk.contracts.shared.Sku;
import orderdesk.contracts.stock.LineStock;
import orderdesk.inventory.OffersInMemory;
import orderdesk.inventory.Orders;
import orderdesk.inventory.StockDesks;
import orderdesk.inventory.stock.domain.Aim;
import orderdesk.inventory.stock.domain.Item;
import orderdesk.inventory.stock.domain.OrderStock;
import orderdesk.inventory.stock.domain.Position;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.inbox.Received;
import orderdesk.platform.simulator.SimulatedClock;
import orderdesk.platform.simulator.SimulatedStore;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random orders, amendments, cancellations, counts and crashes: the ledger balances, and nobody holds too much. */
class ReservationPropertyTests {

    static final int ORDERS = 6;
    static final List<String> SKUS = List.of("A", "B", "C");
    static final Cause CAUSE = new Cause("test", "c", null);

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whateverHappensTheGoodsAddUp(long seed) {
        var run = new Run(seed);
        for (var step = 0; step < 60; step++) {
            run.step();
        }
        run.settle();
        run.check();
    }

    private static final class Run {

        final Random random;
        final SimulatedClock clock = new SimulatedClock(NOON);
        final SimulatedStore store = SimulatedStore.synchronous(clock);
        final OffersInMemory offers = new OffersInMemory();
        final List<Orders> orders = new ArrayList<>();
        final Map<Orders, Integer> versions = new HashMap<>();
        final Map<Orders, List<Line>> wanted = new HashMap<>();
        final List<Received<OrderEvent>> undelivered = new ArrayList<>();
        final Map<String, Integer> said = new HashMap<>();
        boolean crashing;

        Run(long seed) {
            random = new Random(seed);
            SKUS.forEach(sku -> {
                var units = random.nextInt(12);
                said.put(sku, units);
                offers.with(offer(sku, units));
            });
            for (var number = 1; number <= ORDERS; number++) {
                orders.add(Orders.numbered(number));
            }
            store.watch(_ -> {
                if (crashing && random.nextInt(8) == 0) {
                    throw new Crash();
                }
            });
        }

        void step() {
            clock.advance(Duration.ofSeconds(random.nextInt(4)));
            switch (random.nextInt(10)) {
                case 0, 1 -> count();
                case 2 -> attempt(desk()::resume);
                case 3 -> attempt(store::tick);
                case 4 -> redeliver();
                default -> act(orders.get(random.nextInt(ORDERS)));
            }
        }

        void act(Orders order) {
            var version = versions.getOrDefault(order, 0);
            var lines = wanted.getOrDefault(order, List.of());
            var next = some();
            if (version == 0) {
                remember(order, 1, next);
                send(order.placed(1, next, clock.instant()));
                return;
            }
            switch (random.nextInt(8)) {
                case 0 -> send(random.nextBoolean() ? order.cancelled() : order.expired());
                case 1, 2 -> send(order.confirmed(version, lines));
                case 3 -> {
                    remember(order, version + 1, next);
                    send(order.reopened(version + 1, next));
                }
                default -> {
                    remember(order, version + 1, next);
                    send(order.amended(version + 1, next));
                }
            }
        }

        void remember(Orders order, int version, List<Line> lines) {
            versions.put(order, version);
            wanted.put(order, lines);
        }

        List<Line> some() {
            return random.nextBoolean()
                    ? lines(sku(), 1 + random.nextInt(6))
                    : lines(sku(), 1 + random.nextInt(4), sku(), 1 + random.nextInt(4));
        }

        String sku() {
            return SKUS.get(random.nextInt(SKUS.size()));
        }

        void count() {
            var sku = sku();
            var before = said.getOrDefault(sku, 0);
            var now = random.nextInt(12);
            said.put(sku, now);
            offers.with(offer(sku, now));
            var statement = new StockDesk.Said(List.of(position(before)), position(now), NOON);
            crashing = false; // a statement that fails is repeated as a whole by whoever carries the list
            desk().stated(SHOP, Map.of(new Sku(sku), statement), CAUSE);
        }

        /** Events of one order arrive in their order, whatever happens to others. */
        void send(Received<OrderEvent> event) {
            undelivered.add(event);
            if (random.nextInt(4) > 0) {
                redeliver();
            }
        }

        void redeliver() {
            redeliver(random.nextBoolean());
        }

        void redeliver(boolean withCrashes) {
            crashing = withCrashes;
            while (!undelivered.isEmpty()) {
                var event = undelivered.getFirst();
                if (!attempt(() -> StockDesks.reader(desk()).on(event))) {
                    return;
                }
                undelivered.removeFirst();
            }
        }

        boolean attempt(Runnable work) {
            try {
                work.run();
                return true;
            } catch (Crash _) {
                return false; // the machine is gone; what it left is the property
            }
        }

        void settle() {
            redeliver(false);
            for (var round = 0; round < 3; round++) {
                clock.advance(Duration.ofMinutes(1));
                desk().resume();
                store.tick();
            }
        }

        void check() {
            for (var item : items()) {
                assertThat(item.ledger().overdrawn()).isZero();
                assertThat(item.untold()).isEmpty();
                assertThat(item.canBeShared()).as("lacked, and there: %s", item).isFalse();
                var reserved = item.holds().stream()
                        .filter(hold -> hold.kind() == orderdesk.inventory.stock.domain.Hold.Kind.RESERVED)
                        .mapToLong(hold -> hold.quantity())
                        .sum();
                assertThat(reserved).isEqualTo(item.ledger().reserved());
            }
            orders.forEach(this::check);
        }

        void check(Orders order) {
            var stock = desk().ofOrder(SHOP, order.id()).map(stored -> stored.state());
            if (stock.isEmpty()) {
                return;
            }
            assertThat(stock.get().applying()).isFalse();
            for (var item : items()) {
                var listed = reserved(stock.get(), item);
                assertThat(item.heldBy(order.id()))
                        .as("%s of %s", item.sku(), stock)
                        .isEqualTo(listed);
            }
        }

        int reserved(OrderStock stock, Item item) {
            return stock.aim() == Aim.RELEASE
                    ? 0
                    : stock.lines().stream()
                            .filter(line -> line.sku().equals(item.sku()))
                            .mapToInt(LineStock::reserved)
                            .sum();
        }

        List<Item> items() {
            return desk().items(SHOP, SKUS.stream().map(Sku::new).toList());
        }

        StockDesk desk() {
            return StockDesks.on(store, offers, clock);
        }

        static Position position(int units) {
            return new Position("sklad", units, true, roubles(100), 1);
        }
    }

    private static final class Crash extends Error {}
}
