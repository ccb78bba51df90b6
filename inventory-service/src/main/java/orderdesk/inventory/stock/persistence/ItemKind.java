package orderdesk.inventory.stock.persistence;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import orderdesk.contracts.shared.Topics;
import orderdesk.contracts.stock.StockEvent;
import orderdesk.inventory.stock.domain.Demand;
import orderdesk.inventory.stock.domain.Item;
import orderdesk.inventory.stock.domain.Position;
import orderdesk.platform.Decision;
import orderdesk.platform.aggregate.AggregateKind;

/**
 * How items are stored: found where an order is still to be told, where there is something to share out, where a
 * yes-or-no source was sold from, and by how many orders want them.
 */
public final class ItemKind implements AggregateKind<Item, StockEvent> {

    @Override
    public String service() {
        return "inventory";
    }

    @Override
    public String collection() {
        return "items";
    }

    @Override
    public Optional<String> topic() {
        return Optional.of(Topics.STOCK);
    }

    @Override
    public Class<Item> state() {
        return Item.class;
    }

    @Override
    public Class<StockEvent> events() {
        return StockEvent.class;
    }

    @Override
    public Optional<Instant> deadline(Item item) {
        return item.deadline();
    }

    @Override
    public Decision<Item, StockEvent> onTime(Item item, Instant now) {
        return Decision.of(item.onTime(now));
    }

    @Override
    public Map<String, Object> keys(Item item) {
        var keys = new HashMap<String, Object>();
        if (!item.untold().isEmpty()) {
            keys.put("untold", true);
        }
        if (item.canBeShared()) {
            keys.put("spare", true);
        }
        var demand = Demand.of(item);
        if (demand > 0) {
            keys.put("demand", (long) demand);
        }
        if (item.sold()) {
            keys.put("sold", assumed(item));
        }
        return keys;
    }

    @Override
    public List<List<String>> indexes() {
        return List.of(List.of("untold"), List.of("spare"), List.of("sold"), List.of("demand"));
    }

    private static List<String> assumed(Item item) {
        return item.positions().stream()
                .filter(position -> !position.counted())
                .map(Position::source)
                .toList();
    }
}
