package orderdesk.order.domain;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import orderdesk.contracts.order.AfterSaleId;
import orderdesk.contracts.order.OrderEvent;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.order.PaymentMethod;
import orderdesk.contracts.shared.Money;
import orderdesk.order.domain.Claim.Share;
import orderdesk.order.domain.GivenBack.Entry;
import orderdesk.platform.Decision;
import org.jspecify.annotations.Nullable;

/**
 * What goes back to whoever paid for an order. Money never exceeds what he paid in money, over all cases of the order and
 * of its replacements; and for the same goods there is money or other goods, never both. It is kept with the order, so
 * that two cases cannot promise the same money at once.
 */
public final class GivingBack {

    private static final Set<State.Name> FREED =
            Set.of(State.Name.CANCELLED, State.Name.EXPIRED, State.Name.REFUSED, State.Name.RETURNED);

    private static final Set<PaymentMethod> ON_RECEIPT =
            Set.of(PaymentMethod.COURIER_CARD, PaymentMethod.COURIER_CASH, PaymentMethod.ON_RECEIPT);

    private GivingBack() {}

    /**
     * A case wants to give this back; asked again it keeps the larger of both until the case has said which it is.
     *
     * @param order that was paid
     * @throws Unacceptable for more than there is, saying how much there is
     * @throws GivenOtherwise when other goods went out for the same goods
     */
    public static Decision<Order, OrderEvent> money(Order order, Claim claim, Money amount) {
        refuse(order, claim, Entry::isGoods, "Other goods went out for them.");
        var room = claim.room(order);
        if (!amount.currency().equals(room.money().currency())
                || amount.minor() < 1
                || amount.compareTo(room.money().plus(room.certificate())) > 0) {
            throw Unacceptable.because(
                    "/amount",
                    "refund",
                    "At most %d %s: %d of it as money, the rest as a certificate."
                            .formatted(
                                    room.money().plus(room.certificate()).minor(),
                                    room.money().currency(),
                                    room.money().minor()));
        }
        var known = order.known().givenBack();
        var share = share(amount, room.money());
        var before = known.of(claim.caseId()).filter(each -> each.value().compareTo(amount) > 0);
        return before.isPresent()
                ? Decision.of(order)
                : with(order, known.with(entry(claim, share, null, amount.minus(amount), null)));
    }

    /** How a sum goes back that the case was granted. */
    public static Share granted(Order order, AfterSaleId caseId, Money amount) {
        return share(amount, order.known().givenBack().of(caseId).orElseThrow().money());
    }

    /**
     * A case sends goods again.
     *
     * @throws GivenOtherwise when money goes back for the same goods
     */
    public static Decision<Order, OrderEvent> goods(Order order, Claim claim, OrderId replacement) {
        refuse(order, claim, each -> !each.isGoods(), "Money goes back for them.");
        var goods = claim.goods();
        var known = order.known().givenBack();
        var promised = known.entries().stream().anyMatch(each -> !each.isGoods());
        if (promised && goods.compareTo(value(room(order, claim))) > 0) {
            throw new GivenOtherwise("Too much money goes back for other goods of it.");
        }
        var zero = goods.minus(goods);
        return with(order, known.with(entry(claim, Share.of(zero), replacement, goods, null)));
    }

    /** What the case has promised at last, whatever was asked for meanwhile. */
    public static Decision<Order, OrderEvent> promised(
            Order order, Claim claim, Share share, @Nullable Instant paidAt) {
        var zero = share.money().minus(share.money());
        return with(order, order.known().givenBack().with(entry(claim, share, null, zero, paidAt)));
    }

    /** @param share that the case promised, where the order does not know it: cases from before did not ask it */
    public static Decision<Order, OrderEvent> paid(Order order, Claim claim, Share share, Instant at) {
        var known = order.known().givenBack();
        return known.of(claim.caseId())
                .map(each -> with(order, known.with(each.paid(at))))
                .orElseGet(() -> promised(order, claim, share, at));
    }

    /** The order with what cases promised before orders were asked; what it knows of a case itself stands. */
    public static Order knowing(Order order, List<Entry> before) {
        var known = order.known().givenBack();
        for (var entry : before) {
            known = known.of(entry.caseId()).isPresent() ? known : known.with(entry);
        }
        return known.equals(order.known().givenBack())
                ? order
                : with(order, known).next();
    }

    /** The case has come to nothing of the kind, or what it sent came back. */
    public static Decision<Order, OrderEvent> dropped(Order order, AfterSaleId caseId, Predicate<Entry> which) {
        var known = order.known().givenBack();
        return known.of(caseId).filter(which).isPresent() ? with(order, known.without(caseId)) : Decision.of(order);
    }

    /** What can still go back. */
    public static Share room(Order order) {
        return room(order, order.known().givenBack().entries(), null);
    }

    static Share room(Order order, Claim claim) {
        var others = order.known().givenBack().others(claim.caseId()).toList();
        return room(order, others, claim.about().id().equals(order.id()) ? null : claim.about());
    }

    /** @param about a replacement: then no more goes back than it is worth */
    private static Share room(Order order, List<Entry> others, @Nullable Order about) {
        var back = sum(others.stream().map(Entry::money), order);
        var again = sum(others.stream().map(Entry::certificate), order);
        var money = inMoney(order).minus(back).atLeastZero();
        var certificate = certificates(order).minus(again).atLeastZero();
        var of = about == null ? order.id() : about.id();
        var worth = about == null
                ? inMoney(order).plus(order.terms().totals().certificates())
                : about.terms().totals().total();
        var taken = sum(others.stream().filter(each -> each.of().equals(of)).map(Entry::value), order);
        var rest = worth.minus(taken).atLeastZero();
        var inMoney = money.compareTo(rest) < 0 ? money : rest;
        var left = rest.minus(inMoney);
        return new Share(inMoney, certificate.compareTo(left) < 0 ? certificate : left);
    }

    /** What the customer paid, on receipt too; what the shop credited to a replacement is nobody's money. */
    static Money inMoney(Order order) {
        var totals = order.terms().totals();
        var paid = order.known().payments().stream()
                .filter(each -> !each.reference().startsWith(Paying.CREDIT))
                .map(Known.Payment::amount)
                .reduce(Money.zero(totals.total().currency()), Money::plus);
        var received = order.state() instanceof State.Delivered
                || order.known().givenBack().handedOver();
        var payable = Reckoning.payable(totals);
        var onReceipt = received
                && ON_RECEIPT.contains(order.terms().payment())
                && Paying.credited(order).isEmpty();
        return onReceipt && payable.compareTo(paid) > 0 ? payable : paid;
    }

    /** What came to nothing frees the certificate by itself, unless a case gave back a part of it before. */
    private static Money certificates(Order order) {
        var freed = FREED.contains(order.state().name());
        var byCase = order.known().givenBack().entries().stream()
                .anyMatch(each -> !each.certificate().isZero());
        var all = order.terms().totals().certificates();
        return freed && !byCase ? all.minus(all) : all;
    }

    private static void refuse(Order order, Claim claim, Predicate<Entry> which, String why) {
        var known = order.known().givenBack();
        if (known.entries().stream()
                .anyMatch(each -> which.test(each) && each.touches(claim.about().id(), claim.lines()))) {
            throw new GivenOtherwise(why);
        }
    }

    static Share share(Money amount, Money inMoney) {
        var money = amount.compareTo(inMoney) < 0 ? amount : inMoney;
        return new Share(money, amount.minus(money));
    }

    private static Money value(Share share) {
        return share.money().plus(share.certificate());
    }

    private static Entry entry(
            Claim claim, Share share, @Nullable OrderId replacement, Money goods, @Nullable Instant paidAt) {
        var of = claim.about().id();
        return new Entry(
                claim.caseId(), of, claim.lines(), share.money(), share.certificate(), replacement, goods, paidAt);
    }

    private static Decision<Order, OrderEvent> with(Order order, GivenBack next) {
        return Decision.of(order.knowing(order.known().with(next)));
    }

    private static Money sum(Stream<Money> all, Order order) {
        return all.reduce(Money.zero(order.terms().totals().total().currency()), Money::plus);
    }
}
