package orderdesk.order;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import orderdesk.contracts.order.AfterSaleEvent.AfterSaleResolved;
import orderdesk.contracts.order.AfterSaleEvent.AfterSaleStepTaken;
import orderdesk.contracts.order.AfterSaleEvent.Step;
import orderdesk.contracts.order.OrderEvent;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.Money;
import orderdesk.contracts.shared.ShopId;
import orderdesk.order.domain.Apologising;
import orderdesk.order.domain.Claim;
import orderdesk.order.domain.Claim.Share;
import orderdesk.order.domain.GivenBack.Coupon;
import orderdesk.order.domain.GivenBack.Entry;
import orderdesk.order.domain.GivingBack;
import orderdesk.order.domain.Order;
import orderdesk.order.domain.Paying;
import orderdesk.order.domain.State;
import orderdesk.order.domain.aftersale.AfterSale;
import orderdesk.order.domain.aftersale.Stage;
import orderdesk.platform.Decision;
import orderdesk.platform.aggregate.Aggregates;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.aggregate.Stored;
import orderdesk.platform.inbox.Received;

/**
 * Cases after the sale ask the order that was paid before they promise anything, and tell it what became of it. What a
 * crash left promised for a case that then promised nothing is freed when the case is closed.
 */
final class Settling {

    private static final Set<State.Name> CAME_TO_NOTHING =
            Set.of(State.Name.CANCELLED, State.Name.EXPIRED, State.Name.REFUSED, State.Name.RETURNED);

    private final Aggregates<Order, OrderEvent> orders;

    Settling(Aggregates<Order, OrderEvent> orders) {
        this.orders = orders;
    }

    /**
     * What of it goes back as money, what as a certificate; held for the case from now on.
     *
     * @param before other cases of the order, and of those that replace its goods, some of which never asked it
     */
    Share money(ShopId shop, AfterSale item, Money amount, List<AfterSale> before, Cause cause) {
        var claim = claim(shop, item);
        var promised = promised(shop, before);
        var stored = orders.change(
                shop,
                paidFor(shop, claim.about()).id().toString(),
                cause,
                known -> GivingBack.money(GivingBack.knowing(known.orElseThrow().state(), promised), claim, amount));
        return GivingBack.granted(stored.stored().state(), item.id(), amount);
    }

    /** What it could get now; nothing is held for it. */
    Share room(ShopId shop, AfterSale item, List<AfterSale> before) {
        var claim = claim(shop, item);
        return claim.room(GivingBack.knowing(paidFor(shop, claim.about()), promised(shop, before)));
    }

    void goods(ShopId shop, AfterSale item, OrderId replacement, List<AfterSale> before, Cause cause) {
        var claim = claim(shop, item);
        var promised = promised(shop, before);
        orders.change(
                shop,
                paidFor(shop, claim.about()).id().toString(),
                cause,
                known -> GivingBack.goods(
                        GivingBack.knowing(known.orElseThrow().state(), promised), claim, replacement));
    }

    /** The coupon counts with the order that was paid, before the case is closed with it. */
    void coupon(ShopId shop, AfterSale item, Money amount, List<AfterSale> before, Cause cause) {
        var given = before.stream().flatMap(Settling::given).toList();
        orders.change(
                shop,
                paidFor(shop, item).toString(),
                cause,
                known -> Apologising.coupon(known.orElseThrow().state(), item.id(), amount, given));
    }

    private static Stream<Coupon> given(AfterSale item) {
        var coupon = item.stage() instanceof Stage.Resolved end ? end.coupon() : null;
        return coupon == null ? Stream.empty() : Stream.of(new Coupon(item.id(), coupon.amount()));
    }

    /** What is held for a case that was closed before it promised it. */
    void free(ShopId shop, AfterSale item, Cause cause) {
        if (item.stage() instanceof Stage.Resolved) {
            orders.change(
                    shop,
                    paidFor(shop, about(shop, item.orderId())).id().toString(),
                    cause,
                    known -> GivingBack.dropped(
                            known.orElseThrow().state(),
                            item.id(),
                            each -> each.replacement() == null ? item.refund() == null : item.replacement() == null));
        }
    }

    /** The order that was paid for what the case is about. */
    OrderId paidFor(ShopId shop, AfterSale item) {
        return paidFor(shop, about(shop, item.orderId())).id();
    }

    private List<Entry> promised(ShopId shop, List<AfterSale> cases) {
        return cases.stream().flatMap(each -> promised(shop, each).stream()).toList();
    }

    private Optional<Entry> promised(ShopId shop, AfterSale item) {
        var none = Money.zero(item.worth().currency());
        var refund = item.refund();
        if (refund != null) {
            var share = new Share(refund.amount(), Objects.requireNonNullElse(refund.certificate(), none));
            var paid = refund.paid();
            return Optional.of(claim(shop, item).promised(share, null, paid == null ? null : paid.at()));
        }
        return Optional.ofNullable(item.replacement())
                .filter(id -> orders.find(shop, id.toString())
                        .filter(right ->
                                CAME_TO_NOTHING.contains(right.state().state().name()))
                        .isEmpty())
                .map(id -> claim(shop, item).promised(Share.of(none), id, null));
    }

    /** What the case promised stands with the order as it was promised, and as it was paid. */
    void hear(Received<?> received, AfterSaleStepTaken step, AfterSale item) {
        var none = Money.zero(item.worth().currency());
        var money = Objects.requireNonNullElse(step.refund(), none);
        var share = new Share(money, Objects.requireNonNullElse(step.certificate(), none));
        var claim = claim(received.shop(), item);
        if (step.step() == Step.REFUND_ASKED) {
            tell(received, claim.about(), order -> GivingBack.promised(order, claim, share, null));
        } else if (step.step() == Step.REFUNDED && money.isZero()) {
            tell(received, claim.about(), order -> GivingBack.promised(order, claim, share, step.at()));
        } else if (step.step() == Step.REFUNDED) {
            tell(received, claim.about(), order -> GivingBack.paid(order, claim, share, step.at()));
        }
    }

    void hear(Received<?> received, AfterSaleResolved resolved, AfterSale item) {
        var refunded = item.refund() != null;
        var replaced = resolved.replacement() != null;
        tell(received, about(received.shop(), item.orderId()), order -> {
            var coupon = resolved.coupon();
            var freed =
                    GivingBack.dropped(order, item.id(), each -> each.replacement() == null ? !refunded : !replaced);
            return Apologising.settled(freed.next(), item.id(), coupon == null ? null : coupon.amount());
        });
    }

    /** An order that was to bring goods again came to nothing: for them the customer may have money. */
    void ended(Received<?> received, Order replacement) {
        var first = replacement.placement().apartFrom();
        Paying.credited(replacement).ifPresent(caseId -> {
            if (first != null) {
                tell(
                        received,
                        about(received.shop(), first),
                        order -> GivingBack.dropped(
                                order, caseId, (Entry each) -> replacement.id().equals(each.replacement())));
            }
        });
    }

    private void tell(Received<?> received, Order about, Function<Order, Decision<Order, OrderEvent>> decide) {
        orders.receive(
                received,
                paidFor(received.shop(), about).id().toString(),
                known -> decide.apply(known.map(Stored::state).orElseThrow()));
    }

    private Claim claim(ShopId shop, AfterSale item) {
        return new Claim(item.id(), about(shop, item.orderId()), item.lines());
    }

    private Order about(ShopId shop, OrderId id) {
        return orders.find(shop, id.toString()).map(Stored::state).orElseThrow(() -> new UnknownOrder(id.toString()));
    }

    /** A replacement was paid by the order that it replaces goods of. */
    private Order paidFor(ShopId shop, Order order) {
        var first = order.placement().apartFrom();
        return first == null || Paying.credited(order).isEmpty() ? order : paidFor(shop, about(shop, first));
    }
}
