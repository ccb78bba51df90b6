package orderdesk.inventory.stock.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The pieces of one SKU in one warehouse.
 *
 * @param units that it said last it has, by itself or by a movement
 * @param taken by confirmed orders since
 * @param reserved of the rest
 */
public record Shelf(String source, boolean counted, int units, int taken, int reserved) {

    /** Where most is, is taken from first: an order then comes from as few warehouses as may be. */
    private static final Comparator<Position> FULLEST =
            Comparator.comparingInt((Position position) -> -position.units()).thenComparing(Position::source);

    public int free() {
        return units - taken - reserved;
    }

    /** What somebody who counts here finds. */
    public int present() {
        return units - taken;
    }

    /**
     * Every reserved piece is in one warehouse, the same one as long as nothing moves; what is overdrawn is in none.
     * First go the pieces that confirmed orders have taken, then the reserved ones.
     */
    public static List<Shelf> of(Item item) {
        var ledger = item.ledger();
        var all = item.positions().stream().mapToLong(Position::units).sum();
        var taken = Math.max(0, all - Math.max(0, ledger.level()));
        var reserved = ledger.reserved() - Math.min(ledger.reserved(), ledger.overdrawn());
        var shelves = new ArrayList<Shelf>();
        for (var position : item.positions().stream().sorted(FULLEST).toList()) {
            var gone = (int) Math.min(position.units(), taken);
            var kept = (int) Math.min(position.units() - gone, reserved);
            shelves.add(new Shelf(position.source(), position.counted(), position.units(), gone, kept));
            taken -= gone;
            reserved -= kept;
        }
        return List.copyOf(shelves);
    }
}
