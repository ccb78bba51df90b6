package orderdesk.order;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import orderdesk.contracts.order.AfterSaleEvent.Kind;
import orderdesk.contracts.order.AfterSaleId;
import orderdesk.contracts.order.LineId;
import orderdesk.contracts.order.OrderEvent;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.Money;
import orderdesk.contracts.shared.ShopId;
import orderdesk.order.domain.Moves;
import orderdesk.order.domain.Order;
import orderdesk.order.domain.aftersale.AfterSale;
import orderdesk.order.domain.aftersale.Handling;
import orderdesk.order.domain.aftersale.Playbook;
import orderdesk.order.domain.aftersale.Refunding;
import orderdesk.order.domain.aftersale.Resolving;
import orderdesk.order.domain.aftersale.Stage;
import orderdesk.order.domain.aftersale.Under;
import orderdesk.platform.Decision;
import orderdesk.platform.aggregate.Aggregates;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.aggregate.Done;
import orderdesk.platform.aggregate.Ids;
import orderdesk.platform.aggregate.Once;
import orderdesk.platform.aggregate.Stored;

/** Cases after the sale: what is wrong with an order, and what is done about it (R033 to R035, R097, R108, R110). */
public final class AfterSaleDesk {

    private final Aggregates<AfterSale, OrderEvent> cases;
    private final Aggregates<Order, OrderEvent> orders;
    private final Settling settling;
    private final ProcedureDesk procedures;
    private final AfterSaleBook book;
    private final Clock clock;

    AfterSaleDesk(
            Aggregates<AfterSale, OrderEvent> cases,
            Aggregates<Order, OrderEvent> orders,
            ProcedureDesk procedures,
            AfterSaleBook book,
            Clock clock) {
        this.cases = cases;
        this.orders = orders;
        this.settling = new Settling(orders);
        this.procedures = procedures;
        this.book = book;
        this.clock = clock;
    }

    /**
     * @throws UnknownOrder when the order is not of this shop
     * @throws orderdesk.order.domain.NotInThisState before it is confirmed, or when it came to nothing
     */
    public Done<AfterSale, OrderEvent> open(
            ShopId shop,
            OrderId order,
            Kind kind,
            Playbook.Channel channel,
            List<LineId> lines,
            String complaint,
            Once once,
            Cause cause) {
        var id = new AfterSaleId(Ids.of(shop.value(), "after-sale", once.client(), once.key()));
        var about = order(shop, order);
        var handling = new Handling(cause.actor(), clock.instant());
        var under = under(shop, order, kind);
        return cases.create(shop, id.toString(), once, cause, () -> {
            Moves.COMPLAIN.require(about);
            return handling.open(id, about, under, channel, lines, complaint);
        });
    }

    /** What holds now, and whether the same trouble with this order was thought to be solved. */
    private Under under(ShopId shop, OrderId order, Kind kind) {
        var procedure = procedures.of(shop, kind);
        var before = book.select(shop, order, Stage.Name.RESOLVED, null, AfterSaleBook.OF_ORDER_MAX).stream()
                .map(Stored::state)
                .filter(each -> each.kind() == kind)
                .findFirst()
                .filter(each -> each.stage() instanceof Stage.Resolved end && end.inTime() && end.solved())
                .map(each -> each.under().version());
        return new Under(procedure.version(), procedure.playbook(), before.orElse(null));
    }

    /** @throws UnknownAfterSale when it is not of this shop */
    public Stored<AfterSale> find(ShopId shop, AfterSaleId id) {
        return cases.find(shop, id.toString()).orElseThrow(() -> new UnknownAfterSale(id.toString()));
    }

    /**
     * @param precondition throws unless the step is based on what is stored
     * @throws orderdesk.order.domain.aftersale.StepNotPossible when the case stands where this cannot be done
     */
    public Stored<AfterSale> handle(
            ShopId shop,
            AfterSaleId id,
            Cause cause,
            Consumer<Stored<AfterSale>> precondition,
            BiFunction<Handling, AfterSale, Decision<AfterSale, OrderEvent>> step) {
        var handling = new Handling(cause.actor(), clock.instant());
        return change(shop, id, cause, precondition, item -> step.apply(handling, item));
    }

    public Stored<AfterSale> resolve(
            ShopId shop,
            AfterSaleId id,
            Cause cause,
            Consumer<Stored<AfterSale>> precondition,
            BiFunction<Resolving, AfterSale, Decision<AfterSale, OrderEvent>> how) {
        var resolving = new Resolving(cause.actor(), clock.instant());
        return change(shop, id, cause, precondition, item -> how.apply(resolving, item));
    }

    /** The order that replaces follows from the case: there is never a second. */
    public static OrderId replacement(AfterSaleId id) {
        return new OrderId(Ids.of(id.toString(), "replacement"));
    }

    /** The order that was paid is asked first: two cases never promise the same money. */
    public Stored<AfterSale> refund(
            ShopId shop, AfterSaleId id, Cause cause, Consumer<Stored<AfterSale>> precondition, Money amount) {
        var seen = find(shop, id);
        precondition.accept(seen);
        Refunding.require(seen.state());
        var share = settling.money(shop, seen.state(), amount, before(shop, seen.state()), cause);
        var refunding = new Refunding(cause.actor(), clock.instant());
        return held(shop, id, cause, precondition, item -> refunding.ask(item, share));
    }

    /** Money that was owed is paid. */
    public Stored<AfterSale> refunded(
            ShopId shop, AfterSaleId id, Cause cause, Consumer<Stored<AfterSale>> precondition, String reference) {
        var refunding = new Refunding(cause.actor(), clock.instant());
        return change(shop, id, cause, precondition, item -> refunding.paid(item, reference));
    }

    /** Goods or money, never both: the order that was paid is asked first. */
    public Stored<AfterSale> replace(
            ShopId shop, AfterSaleId id, Cause cause, Consumer<Stored<AfterSale>> precondition) {
        var seen = find(shop, id);
        precondition.accept(seen);
        Handling.requireReplaceable(seen.state());
        settling.goods(shop, seen.state(), replacement(id), before(shop, seen.state()), cause);
        var handling = new Handling(cause.actor(), clock.instant());
        return held(shop, id, cause, precondition, item -> handling.replace(item, replacement(id)));
    }

    /** What the order holds for the case is freed where somebody has closed the case meanwhile. */
    private Stored<AfterSale> held(
            ShopId shop,
            AfterSaleId id,
            Cause cause,
            Consumer<Stored<AfterSale>> precondition,
            Function<AfterSale, Decision<AfterSale, OrderEvent>> decide) {
        try {
            return change(shop, id, cause, precondition, decide);
        } catch (RuntimeException refused) {
            settling.free(shop, find(shop, id).state(), cause);
            throw refused;
        }
    }

    /** Other cases of the order that was paid, and of those that replace its goods. */
    private List<AfterSale> before(ShopId shop, AfterSale item) {
        return book.withReplacements(shop, settling.paidFor(shop, item))
                .filter(each -> !each.id().equals(item.id()))
                .toList();
    }

    private Stored<AfterSale> change(
            ShopId shop,
            AfterSaleId id,
            Cause cause,
            Consumer<Stored<AfterSale>> precondition,
            Function<AfterSale, Decision<AfterSale, OrderEvent>> decide) {
        find(shop, id);
        return cases.change(shop, id.toString(), cause, known -> {
                    precondition.accept(known.orElseThrow());
                    return decide.apply(known.orElseThrow().state());
                })
                .stored();
    }

    private Order order(ShopId shop, OrderId id) {
        Optional<Stored<Order>> found = orders.find(shop, id.toString());
        return found.map(Stored::state).orElseThrow(() -> new UnknownOrder(id.toString()));
    }
}
