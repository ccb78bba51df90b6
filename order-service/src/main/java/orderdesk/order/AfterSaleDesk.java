package orderdesk.order;

import java.time.Clock;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import orderdesk.contracts.order.AfterSaleEvent.Kind;
import orderdesk.contracts.order.AfterSaleId;
import orderdesk.contracts.order.LineId;
import orderdesk.contracts.order.OrderEvent;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.order.Payout;
import orderdesk.contracts.shared.Money;
import orderdesk.contracts.shared.ShopId;
import orderdesk.order.AfterSaleBook.Wanted;
import orderdesk.order.domain.Claim.Share;
import orderdesk.order.domain.GivingBack;
import orderdesk.order.domain.Moves;
import orderdesk.order.domain.Order;
import orderdesk.order.domain.aftersale.AfterSale;
import orderdesk.order.domain.aftersale.Handling;
import orderdesk.order.domain.aftersale.Playbook;
import orderdesk.order.domain.aftersale.Refunding;
import orderdesk.order.domain.aftersale.Resolving;
import orderdesk.order.domain.aftersale.Stage;
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
    private final Promising promising;
    private final PaidReferences payments;
    private final ProcedureDesk procedures;
    private final AfterSaleBook book;
    private final Clock clock;

    AfterSaleDesk(
            Aggregates<AfterSale, OrderEvent> cases,
            Aggregates<Order, OrderEvent> orders,
            ProcedureDesk procedures,
            AfterSaleBook book,
            PaidReferences payments,
            Clock clock) {
        this.cases = cases;
        this.orders = orders;
        this.promising = new Promising(new Settling(orders), book);
        this.payments = payments;
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
        var found = orders.find(shop, order.toString()).map(Stored::state);
        var about = found.orElseThrow(() -> new UnknownOrder(order.toString()));
        var closed = Wanted.of(order, Stage.Name.RESOLVED);
        var under = procedures.under(shop, kind, book.select(shop, closed, null, AfterSaleBook.OF_ORDER_MAX));
        return cases.create(shop, id.toString(), once, cause, () -> {
            (GivingBack.room(about).money().isZero() ? Moves.COMPLAIN : Moves.DEMAND).require(about);
            return new Handling(cause.actor(), clock.instant()).open(id, about, under, channel, lines, complaint);
        });
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

    /**
     * The order that was paid is asked before the case is closed with a coupon.
     *
     * @param senior whoever closes it may give more than the shop's usual coupon
     */
    public Stored<AfterSale> resolve(
            ShopId shop,
            AfterSaleId id,
            Cause cause,
            boolean senior,
            Consumer<Stored<AfterSale>> precondition,
            BiFunction<Resolving, AfterSale, Decision<AfterSale, OrderEvent>> how) {
        var resolving = new Resolving(cause.actor(), clock.instant(), senior);
        var seen = find(shop, id);
        precondition.accept(seen);
        promising.coupon(shop, how.apply(resolving, seen.state()).next(), cause);
        return change(shop, id, cause, precondition, item -> how.apply(resolving, item));
    }

    /** The order that replaces follows from the case: there is never a second. */
    public static OrderId replacement(AfterSaleId id) {
        return new OrderId(Ids.of(id.toString(), "replacement"));
    }

    /** What a case can promise now; another one may promise it meanwhile. */
    public Share refundable(ShopId shop, AfterSaleId id) {
        return promising.refundable(shop, find(shop, id).state());
    }

    /** The order that was paid is asked first: two cases never promise the same money. */
    public Stored<AfterSale> refund(
            ShopId shop, AfterSaleId id, Cause cause, Consumer<Stored<AfterSale>> precondition, Money amount) {
        var seen = find(shop, id);
        precondition.accept(seen);
        Refunding.require(seen.state());
        var share = promising.money(shop, seen.state(), amount, cause);
        var refunding = new Refunding(cause.actor(), clock.instant());
        return held(shop, id, cause, precondition, item -> refunding.ask(item, share));
    }

    /**
     * Money that was owed is paid: not by whoever asked for it, and each payment once.
     *
     * @throws orderdesk.order.domain.aftersale.OwnRefund for whoever asked for it himself
     * @throws ReferenceTaken for a payment by which another case was paid
     */
    public Stored<AfterSale> refunded(
            ShopId shop, AfterSaleId id, Cause cause, Consumer<Stored<AfterSale>> precondition, Payout payout) {
        var seen = find(shop, id);
        precondition.accept(seen);
        var refunding = new Refunding(cause.actor(), clock.instant());
        refunding.paid(seen.state(), payout);
        payments.claim(shop, payout.reference(), id, cause);
        return change(shop, id, cause, precondition, item -> refunding.paid(item, payout));
    }

    /** Goods or money, never both: the order that was paid is asked first. */
    public Stored<AfterSale> replace(
            ShopId shop, AfterSaleId id, Cause cause, Consumer<Stored<AfterSale>> precondition) {
        var seen = find(shop, id);
        precondition.accept(seen);
        Handling.requireReplaceable(seen.state());
        promising.goods(shop, seen.state(), replacement(id), cause);
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
            promising.free(shop, find(shop, id).state(), cause);
            throw refused;
        }
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
}
