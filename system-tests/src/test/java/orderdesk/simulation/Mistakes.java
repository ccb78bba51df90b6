package orderdesk.simulation;

import java.util.Optional;
import orderdesk.contracts.stock.StockEvent;
import orderdesk.inventory.stock.domain.Hold;
import orderdesk.inventory.stock.domain.Item;
import orderdesk.inventory.stock.domain.Ledger;
import orderdesk.inventory.stock.persistence.ItemKind;
import orderdesk.order.persistence.OrderKind;
import orderdesk.platform.Decision;
import orderdesk.platform.aggregate.AggregateKind;
import orderdesk.platform.aggregate.AggregateStore;
import orderdesk.platform.aggregate.SelectableAggregates;

/** Mistakes that one of the services could make, each of which the simulation has to find. */
final class Mistakes {

    private Mistakes() {}

    /** order-service applies what it hears as often as it hears it. */
    static final class SkipsTheDedupe extends DeskScenario {

        @Override
        AggregateStore spoilt(AggregateStore store) {
            return spoiling(store, OrderKind.class, (_, right) -> right, true);
        }
    }

    /** An item lets an order that was overtaken write over what a newer step of it has done. */
    static final class LosesTheFence extends DeskScenario {

        @Override
        AggregateStore spoilt(AggregateStore store) {
            return spoiling(store, ItemKind.class, LosesTheFence::forget, false);
        }

        private static Decision<Item, StockEvent> forget(Optional<Item> before, Decision<Item, StockEvent> right) {
            var item = right.next();
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
            return new Decision<>(
                    new Item(item.sku(), item.positions(), item.ledger(), holds, item.sold(), item.overdrawnSince()),
                    right.events());
        }
    }

    /** What an order gives back is put on the shelf twice. */
    static final class ReleasesTwice extends DeskScenario {

        @Override
        AggregateStore spoilt(AggregateStore store) {
            return spoiling(store, ItemKind.class, ReleasesTwice::again, false);
        }

        private static Decision<Item, StockEvent> again(Optional<Item> before, Decision<Item, StockEvent> right) {
            var item = right.next();
            var ledger = item.ledger();
            var back = ledger.free() - before.map(was -> was.ledger().free()).orElse(ledger.free());
            var released = before.filter(was -> was.positions().equals(item.positions()))
                            .isPresent()
                    && back > 0;
            return released ? new Decision<>(with(item, twice(ledger, back)), right.events()) : right;
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

    @SuppressWarnings("unchecked") // the kind says what its aggregates are
    private static <X, Y> AggregateStore spoiling(
            AggregateStore store,
            Class<? extends AggregateKind<X, ?>> which,
            Spoilt.Mistake<X, Y> mistake,
            boolean forgetful) {
        return new AggregateStore() {
            @Override
            public <A, E> SelectableAggregates<A, E> open(AggregateKind<A, E> kind) {
                var sound = store.open(kind);
                return which.isInstance(kind) ? new Spoilt<>(sound, (Spoilt.Mistake<A, E>) mistake, forgetful) : sound;
            }
        };
    }
}
