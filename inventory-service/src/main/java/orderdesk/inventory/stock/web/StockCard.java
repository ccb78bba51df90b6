package orderdesk.inventory.stock.web;

import java.time.Instant;
import java.util.List;
import orderdesk.contracts.shared.Sku;
import orderdesk.contracts.stock.StockEvent;
import orderdesk.contracts.stock.StockEvent.AvailabilityChanged;
import orderdesk.contracts.stock.StockEvent.Movement;
import orderdesk.inventory.stock.domain.Item;
import orderdesk.inventory.stock.domain.Ledger;
import orderdesk.inventory.stock.domain.Shelf;
import orderdesk.platform.aggregate.Recorded;
import org.jspecify.annotations.Nullable;

/** One SKU: what is where, how it adds up, and what was done by hand, the last first. */
record StockCard(Sku sku, Ledger ledger, List<StockPlace> warehouses, List<Move> movements) {

    /**
     * @param units that it said last it has, by a list or by a movement
     * @param taken by confirmed orders since
     */
    record StockPlace(String source, boolean counted, int units, int taken, int reserved, int free) {}

    /** @param before free pieces, as after */
    record Move(String source, @Nullable Movement movement, int before, int after, String by, Instant at) {}

    static StockCard of(Item item, List<Recorded<StockEvent>> movements) {
        return new StockCard(
                item.sku(),
                item.ledger(),
                Shelf.of(item).stream().map(StockCard::place).toList(),
                movements.stream().flatMap(event -> move(event).stream()).toList());
    }

    private static StockPlace place(Shelf shelf) {
        return new StockPlace(
                shelf.source(), shelf.counted(), shelf.units(), shelf.taken(), shelf.reserved(), shelf.free());
    }

    private static List<Move> move(Recorded<StockEvent> recorded) {
        return recorded.event() instanceof AvailabilityChanged changed
                ? List.of(new Move(
                        changed.source(),
                        changed.movement(),
                        changed.before(),
                        changed.after(),
                        recorded.cause().actor(),
                        recorded.at()))
                : List.of();
    }
}
