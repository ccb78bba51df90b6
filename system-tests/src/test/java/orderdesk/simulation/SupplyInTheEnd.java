package orderdesk.simulation;

import static orderdesk.simulation.Facts.require;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import orderdesk.confirmation.domain.Case;
import orderdesk.confirmation.persistence.CaseKind;
import orderdesk.contracts.stock.SupplyEvent.Wanted;
import orderdesk.inventory.query.domain.Line.Question;
import orderdesk.inventory.query.domain.Query;
import orderdesk.inventory.query.persistence.QueryKind;
import orderdesk.inventory.stock.domain.Aim;
import orderdesk.inventory.stock.domain.OrderStock;
import orderdesk.inventory.stock.domain.Sourcing;
import orderdesk.inventory.stock.domain.Supply;
import orderdesk.inventory.stock.persistence.OrderStockKind;
import orderdesk.platform.aggregate.AggregateKind;
import orderdesk.platform.aggregate.Stored;
import orderdesk.platform.shops.Shops;
import orderdesk.platform.simulator.World;

/** Once the faults have healed: nobody is awaited, and what was agreed with a supplier is what he has, once. */
final class SupplyInTheEnd {

    private final Facts facts;
    private final Suppliers suppliers;
    private final List<Stored<Query>> queries;
    private final Map<String, OrderStock> stocks;
    private final Map<String, Case> cases;

    SupplyInTheEnd(World world, Shops shops, Facts facts, Suppliers suppliers) {
        this.facts = facts;
        this.suppliers = suppliers;
        this.queries = world.all(new QueryKind());
        this.stocks = all(world, new OrderStockKind(), stock -> stock.orderId().toString());
        this.cases = all(world, new CaseKind(shops), item -> item.orderId().toString());
    }

    private static <A, E> Map<String, A> all(World world, AggregateKind<A, E> kind, Function<A, String> id) {
        return world.all(kind).stream().map(Stored::state).collect(Collectors.toMap(id, Function.identity()));
    }

    void check() {
        Set<String> seen = new HashSet<>();
        for (var stored : queries) {
            var query = stored.state();
            require(seen.add(query.orderId() + " " + query.supplier()), query, "Two of an order and a supplier");
            require(!query.isAwaited() && !query.toTell(), query, "Still awaited, or nobody was told");
            require(query.nextTry() == null, query, "Still to be called");
            ordered(stored);
        }
        require(
                queries.stream()
                        .map(Stored::id)
                        .toList()
                        .containsAll(suppliers.ordered().keySet()),
                suppliers.ordered(),
                "Ordered by nobody");
        stocks.values().forEach(this::check);
    }

    /** What he has is what we know that he has; an order that he refused is a person's matter. */
    private void ordered(Stored<Query> stored) {
        var order = stored.state().order();
        var his = suppliers.ordered().get(stored.id());
        if (order == null) {
            require(his == null, stored, "Has an order that he was not given");
            return;
        }
        require(order.isPlaced() || suppliers.refused(stored.id()), stored, "His order was forgotten");
        require(
                facts.stock(stored.state().orderId()).isConsumed(order.version()),
                stored,
                "Ordered what was never confirmed");
        if (order.isPlaced()) {
            require(his != null && lines(his).equals(order.lines()), stored, "He has another order");
        }
    }

    private static List<Wanted> lines(Question his) {
        return his.lines().stream()
                .map(item -> new Wanted(new orderdesk.contracts.shared.Sku(item.sku()), item.quantity()))
                .toList();
    }

    private void check(OrderStock stock) {
        var sourcing = stock.sourcing();
        if (sourcing == null || sourcing.version() != stock.version()) {
            return;
        }
        require(sourcing.begun(), stock, "Nobody has asked");
        if (stock.aim() == Aim.RESERVE) {
            require(new Supply(stock).awaited().isEmpty(), stock, "Waits for somebody whose time is over");
            known(stock);
        }
        if (stock.aim() == Aim.CONSUME) {
            delivered(stock, sourcing);
        }
    }

    /** The time of the last supplier is over: the case says so. */
    private void known(OrderStock stock) {
        var item = cases.get(stock.orderId().toString());
        var slice = item == null ? null : item.stock();
        require(
                slice != null && slice.complete() && slice.suppliersAwaited().isEmpty() && slice.decidedBy() == null,
                stock,
                "Its case still waits: " + slice);
    }

    private void delivered(OrderStock stock, Sourcing sourcing) {
        var plan = sourcing.chosen();
        require(plan != null && sourcing.ordered(), stock, "Confirmed, and not ordered");
        if (plan == null) {
            return;
        }
        for (var supplier : sourcing.toOrder(plan)) {
            var query = queries.stream()
                    .map(Stored::state)
                    .filter(each -> each.orderId().equals(stock.orderId()))
                    .filter(each -> each.supplier().equals(supplier))
                    .findFirst();
            require(
                    query.filter(each -> each.order() != null).isPresent(),
                    stock,
                    "Agreed with %s, and not ordered".formatted(supplier));
        }
    }
}
