package orderdesk.simulation;

import static orderdesk.simulation.Facts.require;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import orderdesk.confirmation.domain.Case;
import orderdesk.confirmation.domain.Stage;
import orderdesk.confirmation.persistence.CaseKind;
import orderdesk.contracts.order.LineId;
import orderdesk.contracts.shared.Sku;
import orderdesk.contracts.stock.LineStock;
import orderdesk.inventory.stock.domain.Aim;
import orderdesk.inventory.stock.domain.Item;
import orderdesk.inventory.stock.domain.OrderStock;
import orderdesk.inventory.stock.domain.Supply;
import orderdesk.inventory.stock.persistence.ItemKind;
import orderdesk.inventory.stock.persistence.OrderStockKind;
import orderdesk.order.domain.Order;
import orderdesk.order.domain.State;
import orderdesk.order.persistence.OrderKind;
import orderdesk.platform.aggregate.AggregateKind;
import orderdesk.platform.aggregate.Stored;
import orderdesk.platform.calling.Purpose;
import orderdesk.platform.shops.Shops;
import orderdesk.platform.simulator.World;

/** Once the faults have healed: the three services agree about every order, and each order is owed a next step. */
final class InTheEnd {

    private final World world;
    private final Facts facts;
    private final Shelf shelf;
    private final Map<String, Order> orders;
    private final Map<String, OrderStock> stocks;
    private final Map<String, Case> cases;
    private final List<Item> items;

    InTheEnd(World world, Shops shops, Shelf shelf, Facts facts) {
        this.world = world;
        this.shelf = shelf;
        this.facts = facts;
        this.orders = all(new OrderKind(), order -> order.id().toString());
        this.stocks = all(new OrderStockKind(), stock -> stock.orderId().toString());
        this.cases = all(new CaseKind(shops), item -> item.orderId().toString());
        this.items = world.all(new ItemKind()).stream().map(Stored::state).toList();
    }

    private <A, E> Map<String, A> all(AggregateKind<A, E> kind, Function<A, String> id) {
        return world.all(kind).stream().map(Stored::state).collect(Collectors.toMap(id, Function.identity()));
    }

    void check(Books books) {
        for (var accepted : books.orders()) {
            require(orders.containsKey(accepted.toString()), accepted, "Accepted and lost");
        }
        orders.values().forEach(this::check);
        items.forEach(this::balanced);
    }

    private void check(Order order) {
        var id = order.id().toString();
        var stock = stocks.get(id);
        var item = cases.get(id);
        if (stock == null || item == null) {
            throw new AssertionError("Nobody else has heard of " + order);
        }
        var path = facts.order(order.id());
        require(path.state() == order.state().name() && path.version() == order.version(), order, "Announced: " + path);
        require(!stock.applying(), stock, "Left half way");
        require(order.deadline().filter(due -> !due.isAfter(world.now())).isEmpty(), order, "Forgotten");
        order.progress()
                .apart()
                .forEach(apart ->
                        require(orders.containsKey(apart.order().toString()), order, "Goods sent apart are lost"));
        agree(order, stock, item);
        held(stock);
        var open = facts.call(order.id()).openPromises();
        var owed = item.promise() != null && !item.promise().broken() ? 1 : 0;
        require(open == owed, item, "%d promises are open".formatted(open));
    }

    private void agree(Order order, OrderStock stock, Case item) {
        var stage = item.stage();
        switch (order.state()) {
            case State.Draft _ ->
                require(stock.lines().stream().allMatch(line -> line.reserved() == 0), item, "A draft holds goods");
            case State.Placed _ -> {
                known(order, stock, item, Aim.RESERVE);
                require(item.isOpen(), item, "In no queue");
            }
            case State.Agreed _ -> {
                known(order, stock, item, Aim.RESERVE);
                require(item.isOpen() || rests(stage, Stage.Resting.Why.READ_BACK_WHILE_PLACED), item, "Not awaited");
            }
            case State.Confirmed _ -> {
                known(order, stock, item, Aim.CONSUME);
                var missing = shown(stock).stream().anyMatch(line -> line.missing() > 0);
                var done = missing ? isShort(stage) : rests(stage, Stage.Resting.Why.CONFIRMED);
                require(done || isPromised(stage), item, "Confirmed");
            }
            case State.Delivered _, State.Refused _, State.Returned _ -> {
                require(stock.aim() == Aim.DELIVER, stock, "Its goods have not left");
                require(rests(stage, Stage.Resting.Why.CONFIRMED) || isShort(stage), item, "On its way");
            }
            case State.Cancelled _, State.Expired _ -> {
                require(stock.aim() == Aim.RELEASE, stock, "Holds goods after its end");
                require(stage instanceof Stage.Closed, item, "Called after its end");
            }
        }
    }

    private static boolean rests(Stage stage, Stage.Resting.Why why) {
        return stage instanceof Stage.Resting(var because) && because == why;
    }

    private static boolean isShort(Stage stage) {
        return stage instanceof Stage.Attention(var why, var _) && why == Stage.Why.CONFIRMED_BUT_SHORT;
    }

    /** Who was on the line when it was confirmed elsewhere may have been promised a call, which is owed all the same. */
    private static boolean isPromised(Stage stage) {
        return stage instanceof Stage.ToCall(var purpose) && purpose instanceof Purpose.PromisedCall;
    }

    /** The same version of it, on the same terms. */
    private static void known(Order order, OrderStock stock, Case item, Aim aim) {
        require(stock.aim() == aim && stock.version() == order.version(), stock, "Not the stock of " + order);
        var seen = Objects.requireNonNull(item.order());
        require(seen.version() == order.version() && seen.terms().equals(order.terms()), item, "Not as " + order);
        require(seen.confirmed() == (aim == Aim.CONSUME), item, "Confirmed or not");
        var known = Objects.requireNonNull(order.known().stock());
        require(known.missing().equals(missing(shown(stock))), order, "Not what its stock is: " + stock);
        require(
                missing(Objects.requireNonNull(item.stock()).lines()).equals(missing(shown(stock))),
                item,
                "Not as " + stock);
    }

    /** With what suppliers promise. */
    private static List<LineStock> shown(OrderStock stock) {
        return new Supply(stock).lines();
    }

    private static List<LineId> missing(List<LineStock> lines) {
        return lines.stream()
                .filter(line -> line.missing() > 0)
                .map(LineStock::line)
                .toList();
    }

    /** What the order was told it has is what the items hold for it, to the piece. */
    private void held(OrderStock stock) {
        var told = stock.aim() == Aim.RELEASE || stock.aim() == Aim.DELIVER
                ? Map.<Sku, Integer>of()
                : stock.lines().stream()
                        .collect(Collectors.groupingBy(LineStock::sku, Collectors.summingInt(LineStock::reserved)));
        for (var item : items) {
            var holds = item.heldBy(stock.orderId());
            require(holds == told.getOrDefault(item.sku(), 0), item, "%d held for %s".formatted(holds, stock));
        }
    }

    private void balanced(Item item) {
        require(item.positions().equals(List.of(shelf.position(item.sku()))), item, "Not as it was counted last");
        require(item.ledger().overdrawn() == 0, item, "Nobody has settled the shortage");
        for (var hold : item.holds()) {
            require(!hold.untold(), item, "Not told");
            require(hold.quantity() == 0 || orders.containsKey(hold.order().toString()), item, "Held for nobody");
        }
    }
}
