package orderdesk.inventory.query;

import java.time.Clock;
import java.util.List;
import java.util.function.UnaryOperator;
import orderdesk.contracts.shared.ShopId;
import orderdesk.contracts.stock.StockEvent;
import orderdesk.contracts.stock.SupplyEvent.Wanted;
import orderdesk.inventory.query.domain.Query;
import orderdesk.inventory.stock.domain.Aim;
import orderdesk.inventory.stock.domain.Asking;
import orderdesk.inventory.stock.domain.OrderStock;
import orderdesk.inventory.stock.domain.Plan;
import orderdesk.inventory.stock.domain.Sourcing;
import orderdesk.inventory.stock.domain.Sourcing.Stage;
import orderdesk.inventory.stock.domain.Sourcing.Voice;
import orderdesk.inventory.stock.domain.Supply;
import orderdesk.platform.Decision;
import orderdesk.platform.aggregate.Aggregates;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.aggregate.Stored;

/** Gives suppliers their questions, and once an order is confirmed, their orders. */
record Beginning(
        Aggregates<Query, StockEvent> queries,
        Aggregates<OrderStock, StockEvent> orders,
        ChannelDesk channels,
        Clock clock) {

    void of(Stored<OrderStock> stored) {
        var stock = stored.state();
        var sourcing = stock.sourcing();
        if (sourcing == null) {
            return;
        }
        var open = stock.version() == sourcing.version();
        if (!sourcing.begun()) {
            if (open && stock.aim() == Aim.RESERVE) {
                sourcing.awaited().forEach(supplier -> ask(stored, sourcing, supplier));
            }
            note(stored, sourcing.version(), Sourcing::asked);
        }
        var plan = sourcing.chosen();
        if (plan != null && !sourcing.ordered()) {
            if (open && stock.aim() == Aim.CONSUME) {
                sourcing.toOrder(plan).forEach(supplier -> order(stored, plan, supplier));
            }
            note(stored, sourcing.version(), Sourcing::withOrders);
        }
    }

    private void note(Stored<OrderStock> stored, int version, UnaryOperator<Sourcing> how) {
        var now = clock.instant();
        orders.change(
                stored.shop(),
                stored.id(),
                QueryDesk.cause(stored),
                known -> new Asking(known.orElseThrow().state(), now).told(version, how));
    }

    /** A supplier who is asked no more since then is silent. */
    private void ask(Stored<OrderStock> stored, Sourcing sourcing, String supplier) {
        var stock = stored.state();
        var channel = channels.find(stored.shop(), supplier).map(Stored::state);
        var now = clock.instant();
        if (channel.isEmpty()) {
            hear(stored.shop(), stored.id(), sourcing.version(), new Voice(supplier, Stage.SILENT, List.of()));
            return;
        }
        var lines = new Supply(stock)
                .needs().stream()
                        .map(need -> new Wanted(need.sku(), need.quantity()))
                        .toList();
        var asked = queries.change(
                        stored.shop(),
                        QueryDesk.id(stored.shop(), stock.orderId(), supplier),
                        QueryDesk.cause(stored),
                        known -> Query.ask(
                                known.map(Stored::state),
                                stock.orderId(),
                                channel.get(),
                                sourcing.version(),
                                lines,
                                sourcing.decidedBy(),
                                now))
                .stored()
                .state();
        if (asked.order() != null) {
            hear(stored.shop(), stored.id(), sourcing.version(), new Voice(supplier, Stage.ANSWERED, asked.owed()));
        }
    }

    private void order(Stored<OrderStock> stored, Plan plan, String supplier) {
        var lines = plan.of(supplier).stream()
                .map(line -> new Wanted(line.sku(), line.quantity()))
                .toList();
        var version = stored.state().version();
        var now = clock.instant();
        queries.change(
                stored.shop(),
                QueryDesk.id(stored.shop(), stored.state().orderId(), supplier),
                QueryDesk.cause(stored),
                known -> Decision.of(known.orElseThrow().state().ordering(version, lines, now)));
    }

    OrderStock hear(ShopId shop, String order, int version, Voice voice) {
        var now = clock.instant();
        return orders.change(
                        shop,
                        order,
                        new Cause("inventory", order, null),
                        known -> new Asking(known.orElseThrow().state(), now).heard(version, voice))
                .stored()
                .state();
    }
}
