package orderdesk.inventory.stock.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import orderdesk.contracts.stock.StockEvent;
import orderdesk.contracts.stock.StockEvent.AvailabilityChanged;
import orderdesk.contracts.stock.StockEvent.PriceChanged;
import org.jspecify.annotations.Nullable;

/** What is announced when a source changes its mind. */
final class Statement {

    private Statement() {}

    static List<StockEvent> events(Item before, Item after, @Nullable Position was, Position said, Instant asOf) {
        var events = new ArrayList<StockEvent>();
        var freeBefore = before.ledger().free();
        var freeAfter = after.ledger().free();
        if (freeBefore != freeAfter) {
            events.add(new AvailabilityChanged(
                    after.sku(), Math.toIntExact(freeBefore), Math.toIntExact(freeAfter), said.source(), asOf));
        }
        var price = said.price();
        var priceBefore = was == null ? null : was.price();
        if (price != null && !price.equals(priceBefore)) {
            events.add(new PriceChanged(after.sku(), priceBefore, price, said.source(), asOf));
        }
        return events;
    }
}
