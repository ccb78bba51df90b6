package orderdesk.inventory.stock.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.Sku;
import orderdesk.contracts.stock.StockEvent.Movement.Reason;
import org.junit.jupiter.api.Test;

class ShelfTests {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final List<String> WAREHOUSES = List.of("north", "south", "west");
    private static final List<Position> TWO =
            List.of(new Position("north", 5, true, null, 1), new Position("far", 9, false, null, 1));

    @Test
    void whatWasNeverCountedIsCountedFirst() {
        var moving = new Moving(Item.listed(new Sku("S"), TWO), NOON);

        assertThatExceptionOfType(NotCounted.class).isThrownBy(() -> moving.adjusted("far", 1, Reason.FOUND, null));
        assertThatExceptionOfType(NotCounted.class).isThrownBy(() -> moving.transferred("far", "north", 1, null));
        assertThat(Shelf.of(moving.counted("far", 7, null).next()))
                .containsExactly(new Shelf("far", true, 7, 0, 0), new Shelf("north", true, 5, 0, 0));
    }

    /** Whatever is reserved, confirmed, given back and moved: warehouses say what the item says. */
    @Test
    void warehousesAddUpToTheItemWhateverHappens() {
        for (var seed = 0; seed < 200; seed++) {
            var random = new Random(seed);
            var item = Item.listed(
                    new Sku("S"),
                    WAREHOUSES.stream()
                            .map(code -> new Position(code, random.nextInt(6), true, null, 1))
                            .toList());
            for (var step = 1; step < 40; step++) {
                item = next(item, random, step);
                addsUp(item, "seed %d step %d".formatted(seed, step));
            }
        }
    }

    private static Item next(Item item, Random random, int step) {
        var now = NOON.plus(Duration.ofSeconds(step));
        var moving = new Moving(item, now);
        var source = WAREHOUSES.get(random.nextInt(3));
        try {
            return switch (random.nextInt(5)) {
                case 0 ->
                    moving.adjusted(source, random.nextInt(7) - 3, Reason.CORRECTED, null)
                            .next();
                case 1 -> moving.counted(source, random.nextInt(6), null).next().cut(now);
                case 2 ->
                    moving.transferred(source, WAREHOUSES.get(random.nextInt(3)), random.nextInt(4), null)
                            .next();
                default -> item.claimed(claim(random, step), now).next();
            };
        } catch (NotThatMany _) {
            return item; // refused, which changes nothing
        }
    }

    private static Claim claim(Random random, int step) {
        var aim = Aim.values()[random.nextInt(Aim.values().length)];
        var order = new OrderId(new UUID(0, random.nextInt(5)));
        return new Claim(order, step, aim, aim.ends() ? 0 : random.nextInt(5), NOON);
    }

    private static void addsUp(Item item, String when) {
        var shelves = Shelf.of(item);
        var ledger = item.ledger();
        var reserved = shelves.stream().mapToInt(Shelf::reserved).sum();
        var free = shelves.stream().mapToInt(Shelf::free).sum();
        assertThat(shelves)
                .as(when)
                .allMatch(shelf -> shelf.free() >= 0 && shelf.taken() >= 0 && shelf.reserved() >= 0);
        assertThat(reserved + free)
                .as(when)
                .isEqualTo(Math.min(
                        shelves.stream().mapToInt(Shelf::units).sum(), Math.toIntExact(Math.max(0, ledger.level()))));
    }
}
