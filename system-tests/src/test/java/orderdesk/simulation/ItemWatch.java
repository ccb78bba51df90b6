package orderdesk.simulation;

import orderdesk.inventory.stock.domain.Hold;
import orderdesk.inventory.stock.domain.Item;
import orderdesk.inventory.stock.domain.Ledger;
import orderdesk.platform.aggregate.Stored;
import orderdesk.platform.simulator.Witness;
import org.jspecify.annotations.Nullable;

/** The pieces of an item at every write (architecture section 4, no. 3): nothing appears, vanishes or is sold twice. */
final class ItemWatch implements Witness<Item> {

    @Override
    public void sees(@Nullable Stored<Item> before, Stored<Item> after) {
        var item = after.state();
        require(item.ledger().reserved() == held(item, Hold.Kind.RESERVED), "reserved is not what is held", item);
        require(item.ledger().consumed() >= held(item, Hold.Kind.CONSUMED), "less consumed than is held", item);
        require(
                item.holds().stream().map(Hold::order).distinct().count()
                        == item.holds().size(),
                "held twice",
                item);
        if (before != null) {
            moved(before.state(), item);
        }
    }

    private static void moved(Item before, Item after) {
        if (before.positions().equals(after.positions())) {
            require(all(before.ledger()) == all(after.ledger()), "pieces came or went without a count", after);
        }
        for (var hold : after.holds()) {
            before.holdOf(hold.order())
                    .ifPresent(was -> require(was.step() <= hold.step(), "an older step overwrote a newer one", after));
        }
    }

    private static long all(Ledger ledger) {
        return ledger.received() + ledger.adjusted();
    }

    private static long held(Item item, Hold.Kind kind) {
        return item.holds().stream()
                .filter(hold -> hold.kind() == kind)
                .mapToLong(Hold::quantity)
                .sum();
    }

    private static void require(boolean holds, String otherwise, Item item) {
        if (!holds) {
            throw new AssertionError("%s: %s".formatted(otherwise, item));
        }
    }
}
