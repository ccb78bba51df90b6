package orderdesk.simulation;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import orderdesk.contracts.stock.StockEvent;
import orderdesk.contracts.stock.StockEvent.StockChecked;
import orderdesk.contracts.stock.SupplyEvent.SupplierAsked;
import orderdesk.inventory.query.domain.Query;
import orderdesk.inventory.query.persistence.QueryKind;
import orderdesk.inventory.stock.domain.Aim;
import orderdesk.inventory.stock.domain.OrderStock;
import orderdesk.inventory.stock.domain.Sourcing;
import orderdesk.inventory.stock.domain.Sourcing.Stage;
import orderdesk.inventory.stock.domain.Supply;
import orderdesk.inventory.stock.persistence.OrderStockKind;
import orderdesk.platform.Decision;
import orderdesk.platform.aggregate.AggregateStore;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.aggregate.Stored;

/** Mistakes that inventory-service could make with its suppliers, each of which the simulation has to find. */
final class WrongSupply {

    private WrongSupply() {}

    /** Turns what was decided rightly about a question into something wrong, where the order's stock was the cause. */
    @FunctionalInterface
    private interface WrongQuery extends Spoilt.Mistake<Query, StockEvent> {

        Decision<Query, StockEvent> instead(Query before, Function<Query, Decision<Query, StockEvent>> right);

        @Override
        default Decision<Query, StockEvent> decide(
                Optional<Stored<Query>> found,
                Function<Optional<Stored<Query>>, Decision<Query, StockEvent>> right,
                Cause cause) {
            var known = found.filter(stored ->
                    cause.correlation().equals(stored.state().orderId().toString()));
            return known.map(stored -> instead(stored.state(), query -> right.apply(Optional.of(with(stored, query)))))
                    .orElseGet(() -> right.apply(found));
        }

        private static Stored<Query> with(Stored<Query> stored, Query query) {
            return new Stored<>(stored.shop(), stored.id(), query, stored.rev(), stored.sequence());
        }
    }

    /** Turns what was decided rightly about an order's stock into something wrong. */
    @FunctionalInterface
    private interface WrongStock extends Spoilt.Mistake<OrderStock, StockEvent> {

        Decision<OrderStock, StockEvent> instead(OrderStock before, Decision<OrderStock, StockEvent> right);

        @Override
        default Decision<OrderStock, StockEvent> decide(
                Optional<Stored<OrderStock>> found,
                Function<Optional<Stored<OrderStock>>, Decision<OrderStock, StockEvent>> right,
                Cause cause) {
            var decision = right.apply(found);
            return found.map(stored -> instead(stored.state(), decision)).orElse(decision);
        }
    }

    /** Whoever died before he noted that all were asked leaves it to another, who asks the first ones anew. */
    static final class AsksAgain extends SupplyScenario {

        @Override
        AggregateStore spoilt(AggregateStore store) {
            WrongQuery anew = (before, right) -> {
                var decision = right.apply(before);
                return decision.next().equals(before) && before.order() == null
                        ? new Decision<>(before, List.of(asked(before)))
                        : decision;
            };
            return Spoilt.in(store, QueryKind.class, anew);
        }

        private static StockEvent asked(Query it) {
            return new SupplierAsked(
                    it.orderId(), it.version(), it.supplier(), it.way(), it.lines(), it.answerBy(), it.askedAt());
        }
    }

    /** Whoever answers after the end is heeded as if the order were open. */
    static final class HeedsLateAnswers extends SupplyScenario {

        @Override
        AggregateStore spoilt(AggregateStore store) {
            WrongStock late = (before, right) -> isLate(before, right) ? announced(right.next()) : right;
            return Spoilt.in(store, OrderStockKind.class, late);
        }

        private static boolean isLate(OrderStock before, Decision<OrderStock, StockEvent> right) {
            return before.aim() != Aim.RESERVE
                    && right.events().isEmpty()
                    && !voices(before).equals(voices(right.next()));
        }

        private static Decision<OrderStock, StockEvent> announced(OrderStock it) {
            var revision = it.revision() + 1;
            var lines = new Supply(it).lines();
            var news = new StockChecked(it.orderId(), it.version(), revision, lines, List.of(), true, null, it.since());
            return new Decision<>(with(it, revision), List.of(news));
        }

        private static OrderStock with(OrderStock it, int revision) {
            return new OrderStock(
                    it.orderId(),
                    it.version(),
                    revision,
                    it.checked(),
                    it.step(),
                    it.aim(),
                    it.applying(),
                    it.since(),
                    it.placedAt(),
                    it.wants(),
                    it.touched(),
                    it.lines(),
                    it.first(),
                    it.sourcing());
        }
    }

    /** Nobody takes note of it when the time of a supplier is over. */
    static final class WaitsForEver extends SupplyScenario {

        @Override
        AggregateStore spoilt(AggregateStore store) {
            WrongStock deaf = (before, right) -> silent(right.next()) > silent(before) ? Decision.of(before) : right;
            return Spoilt.in(store, OrderStockKind.class, deaf);
        }

        private static long silent(OrderStock it) {
            return voices(it).stream()
                    .filter(voice -> voice.stage() == Stage.SILENT)
                    .count();
        }
    }

    private static List<Sourcing.Voice> voices(OrderStock it) {
        var sourcing = it.sourcing();
        return sourcing == null ? List.of() : sourcing.voices();
    }
}
