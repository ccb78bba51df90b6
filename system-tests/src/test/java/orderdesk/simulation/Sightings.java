package orderdesk.simulation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import orderdesk.confirmation.domain.Case;
import orderdesk.confirmation.persistence.CaseKind;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.stock.SupplyEvent;
import orderdesk.contracts.stock.SupplyEvent.SupplierAnswered;
import orderdesk.contracts.stock.SupplyEvent.SupplierOrdered;
import orderdesk.contracts.stock.SupplyEvent.SupplierSilent;
import orderdesk.contracts.stock.SupplyEvent.Why;
import orderdesk.order.domain.State;
import orderdesk.platform.aggregate.Stored;
import orderdesk.platform.simulator.Witness;
import orderdesk.platform.simulator.World;
import org.jspecify.annotations.Nullable;

/** Courses in which something happens that a rule is about: each is ended by an error that says so. */
final class Sightings {

    private Sightings() {}

    private static void seen(boolean seen, String what, Object where) {
        if (seen) {
            throw new AssertionError("Seen: %s: %s".formatted(what, where));
        }
    }

    /** The customer is called for the first time while suppliers are still awaited (R081). */
    static final class CalledWhileAwaited extends SupplyScenario implements Witness<Case> {

        @Override
        public void begin(World world) {
            super.begin(world);
            world.watch(new CaseKind(shops), this);
        }

        @Override
        public void sees(@Nullable Stored<Case> before, Stored<Case> after) {
            var now = after.state();
            var stock = now.stock();
            var first = before != null
                    && before.state().contact().firstAt() == null
                    && now.contact().firstAt() != null;
            seen(first && stock != null && !stock.suppliersAwaited().isEmpty(), "called", now);
        }
    }

    /** A supplier answers, and the order has been confirmed or cancelled meanwhile. */
    static final class AnsweredAfterTheEnd extends SupplyScenario {

        private static final Set<State.Name> OVER = Set.of(State.Name.CONFIRMED, State.Name.CANCELLED);

        @Override
        void supply(SupplyEvent event) {
            var over = facts.knows(event.orderId())
                    && OVER.contains(facts.order(event.orderId()).state());
            seen(over && event instanceof SupplierAnswered, "late", event);
        }
    }

    static final class DeadlinePasses extends SupplyScenario {

        @Override
        void supply(SupplyEvent event) {
            seen(event instanceof SupplierSilent silent && silent.why() == Why.NO_ANSWER, "silent", event);
        }
    }

    static final class OrderedFromTwo extends SupplyScenario {

        private final Map<OrderId, Set<String>> ordered = new HashMap<>();

        @Override
        void supply(SupplyEvent event) {
            if (event instanceof SupplierOrdered) {
                var all = ordered.computeIfAbsent(event.orderId(), _ -> new HashSet<>());
                all.add(event.supplier());
                seen(all.size() > 1, "two", all);
            }
        }
    }
}
