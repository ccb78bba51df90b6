package orderdesk.inventory.stock.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import orderdesk.contracts.stock.StockEvent;
import orderdesk.contracts.stock.StockEvent.AvailabilityChanged;
import orderdesk.contracts.stock.StockEvent.Movement;
import orderdesk.contracts.stock.StockEvent.Movement.Reason;
import orderdesk.platform.Decision;
import org.jspecify.annotations.Nullable;

/**
 * What people in warehouses do to the pieces of one SKU by hand. Each movement is announced with its reason, whatever it
 * changes; pieces that orders were promised and that are gone are overdrawn, which takes them from the youngest orders.
 */
public record Moving(Item item, Instant now) {

    /**
     * Pieces were found, lost, damaged, brought back.
     *
     * @param change above zero for more
     * @throws NotThatMany when more are taken away than are there
     * @throws NotCounted when the warehouse has said no number
     */
    public Decision<Item, StockEvent> adjusted(String source, int change, Reason reason, @Nullable String note) {
        requireCounted(source);
        if (shelf(source).map(Shelf::present).orElse(0) + change < 0) {
            throw new NotThatMany(source, shelf(source).map(Shelf::present).orElse(0));
        }
        return changed(source, change, new Movement(reason, change, null, note));
    }

    /** Somebody counted all pieces that are there, those among them that orders were promised. */
    public Decision<Item, StockEvent> counted(String source, int found, @Nullable String note) {
        var change = found - shelf(source).map(Shelf::present).orElse(0);
        return changed(source, change, new Movement(Reason.COUNTED, change, null, note));
    }

    /**
     * Pieces go from one warehouse to another; what orders were promised stays theirs.
     *
     * @throws NotThatMany when fewer are there
     * @throws NotCounted when the warehouse has said no number
     */
    public Decision<Item, StockEvent> transferred(String from, String to, int units, @Nullable String note) {
        requireCounted(from);
        var there = shelf(from).map(Shelf::present).orElse(0);
        if (there < units) {
            throw new NotThatMany(from, there);
        }
        var positions = with(with(item.positions(), from, -units), to, units);
        var next = item.moved(positions, item.ledger().level(), now);
        return Decision.of(next, announced(next, from, new Movement(Reason.TRANSFERRED, units, to, note)));
    }

    private Decision<Item, StockEvent> changed(String source, int change, Movement movement) {
        var level = Math.max(0, item.ledger().level() + change);
        var next = item.moved(with(item.positions(), source, change), level, now);
        return Decision.of(next, announced(next, source, movement));
    }

    private AvailabilityChanged announced(Item next, String source, Movement movement) {
        var before = Math.toIntExact(item.ledger().free());
        var after = Math.toIntExact(next.ledger().free());
        return new AvailabilityChanged(item.sku(), before, after, source, now, movement);
    }

    private void requireCounted(String source) {
        if (shelf(source).filter(Shelf::counted).isEmpty()) {
            throw new NotCounted(source);
        }
    }

    private Optional<Shelf> shelf(String source) {
        return Shelf.of(item).stream()
                .filter(shelf -> shelf.source().equals(source))
                .findFirst();
    }

    /** What a list says of it later, counts again. */
    private static List<Position> with(List<Position> positions, String source, int change) {
        var known = positions.stream()
                .filter(position -> position.source().equals(source))
                .findFirst();
        var others = new ArrayList<>(positions);
        known.ifPresent(others::remove);
        var units = Math.max(0, known.map(Position::units).orElse(0) + change);
        others.add(new Position(
                source,
                units,
                true,
                known.map(Position::price).orElse(null),
                known.map(Position::list).orElse(0L)));
        return others;
    }
}
