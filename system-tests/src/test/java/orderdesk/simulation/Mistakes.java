package orderdesk.simulation;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import orderdesk.confirmation.persistence.CaseKind;
import orderdesk.contracts.order.OrderEvent;
import orderdesk.contracts.stock.StockEvent;
import orderdesk.inventory.stock.domain.Hold;
import orderdesk.inventory.stock.domain.Item;
import orderdesk.inventory.stock.domain.Ledger;
import orderdesk.inventory.stock.domain.OrderStock;
import orderdesk.inventory.stock.persistence.ItemKind;
import orderdesk.inventory.stock.persistence.OrderStockKind;
import orderdesk.order.domain.Order;
import orderdesk.order.persistence.OrderKind;
import orderdesk.platform.Decision;
import orderdesk.platform.aggregate.AggregateStore;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.aggregate.Done;
import orderdesk.platform.aggregate.Stored;
import orderdesk.platform.simulator.Core;
import orderdesk.platform.simulator.Service;
import org.jspecify.annotations.Nullable;

/** Mistakes that one of the services could make, each of which the simulation has to find. */
final class Mistakes {

    private Mistakes() {}

    /** order-service applies what it hears as often as it hears it. */
    static final class SkipsTheDedupe extends DeskScenario {

        @Override
        AggregateStore spoilt(AggregateStore store) {
            return Spoilt.in(store, OrderKind.class, new Spoilt.Mistake<Order, OrderEvent>() {
                @Override
                public boolean forgetsWhatItReceived() {
                    return true;
                }
            });
        }
    }

    /** Turns what was decided rightly about an item into something wrong. */
    @FunctionalInterface
    private interface WrongItem extends Spoilt.Mistake<Item, StockEvent> {

        Item instead(@Nullable Item before, Item right);

        @Override
        default Decision<Item, StockEvent> decide(
                Optional<Stored<Item>> found,
                Function<Optional<Stored<Item>>, Decision<Item, StockEvent>> right,
                Cause cause) {
            var decision = right.apply(found);
            var before = found.map(Stored::state).orElse(null);
            return new Decision<>(instead(before, decision.next()), decision.events());
        }
    }

    /** An item lets an order that was overtaken write over what a newer step of it has done. */
    static final class LosesTheFence extends DeskScenario {

        @Override
        AggregateStore spoilt(AggregateStore store) {
            WrongItem forgetting = (_, item) -> forget(item);
            return Spoilt.in(store, ItemKind.class, forgetting);
        }

        private static Item forget(Item item) {
            var holds = item.holds().stream()
                    .map(hold -> new Hold(
                            hold.order(),
                            0,
                            hold.kind(),
                            hold.quantity(),
                            hold.placedAt(),
                            hold.at(),
                            hold.untold(),
                            hold.lacking()))
                    .toList();
            return new Item(item.sku(), item.positions(), item.ledger(), holds, item.sold(), item.overdrawnSince());
        }
    }

    /** What an order gives back is put on the shelf twice. */
    static final class ReleasesTwice extends DeskScenario {

        @Override
        AggregateStore spoilt(AggregateStore store) {
            WrongItem again = (before, item) -> before == null ? item : again(before, item);
            return Spoilt.in(store, ItemKind.class, again);
        }

        private static Item again(Item before, Item item) {
            var back = item.ledger().free() - before.ledger().free();
            return back > 0 && before.positions().equals(item.positions())
                    ? with(item, twice(item.ledger(), back))
                    : item;
        }

        private static Ledger twice(Ledger ledger, long back) {
            return new Ledger(
                    ledger.received(),
                    ledger.adjusted() + back,
                    ledger.overdrawn(),
                    ledger.free() + back,
                    ledger.reserved(),
                    ledger.consumed());
        }

        private static Item with(Item item, Ledger ledger) {
            return new Item(item.sku(), item.positions(), ledger, item.holds(), item.sold(), item.overdrawnSince());
        }
    }

    /**
     * inventory-service leaves a half-made reservation as it is: nobody looks for it, and an event that comes again,
     * because whoever had it died before he acknowledged it, is taken for done.
     */
    static final class LeavesReservationsHalfMade extends DeskScenario {

        @Override
        Core inventory(Service.Host host) {
            var core = super.inventory(host);
            return new Core(core.desks(), core.readers(), List.of());
        }

        @Override
        AggregateStore spoilt(AggregateStore store) {
            return Spoilt.in(store, OrderStockKind.class, new Spoilt.Mistake<OrderStock, StockEvent>() {
                @Override
                public Done<OrderStock, StockEvent> told(Done<OrderStock, StockEvent> done) {
                    return done.replayed() ? asIfDone(done) : done;
                }
            });
        }

        private static Done<OrderStock, StockEvent> asIfDone(Done<OrderStock, StockEvent> done) {
            var stored = done.stored();
            var half = stored.state();
            var finished = new OrderStock(
                    half.orderId(),
                    half.version(),
                    half.revision(),
                    half.checked(),
                    half.step(),
                    half.aim(),
                    false,
                    half.since(),
                    half.placedAt(),
                    half.wants(),
                    half.touched(),
                    half.lines(),
                    half.first(),
                    half.sourcing());
            return new Done<>(
                    new Stored<>(stored.shop(), stored.id(), finished, stored.rev(), stored.sequence()),
                    done.events(),
                    true);
        }
    }

    /** confirmation-service lets a former holder act on what another was given meanwhile. */
    static final class ActsUnderFormerClaims extends DeskScenario {

        @Override
        AggregateStore spoilt(AggregateStore store) {
            return Spoilt.in(store, CaseKind.class, new FormerHolder());
        }
    }
}
