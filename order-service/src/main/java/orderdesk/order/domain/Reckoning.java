package orderdesk.order.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import orderdesk.contracts.order.Delivery;
import orderdesk.contracts.order.Line;
import orderdesk.contracts.order.OrderTerms;
import orderdesk.contracts.order.Totals;
import orderdesk.contracts.shared.Money;
import orderdesk.contracts.shop.ShopSettings.Tariff;

/** The money of an order, for every state: totals are computed here and nowhere else (architecture section 3). */
public final class Reckoning {

    private Reckoning() {}

    /** Discounts never exceed the goods, nor certificates the total: nobody is paid for buying. */
    public static Totals totals(List<Line> goods, Delivery delivery, Known known) {
        var zero = Money.zero(delivery.cost().currency());
        var held = known.benefits();
        var lines = sum(goods, zero);
        var discounts = least(held == null ? zero : held.discounts(), lines);
        var total = lines.minus(discounts).plus(delivery.cost());
        var certificates = least(held == null ? zero : held.certificates(), total);
        var paid = known.paid(zero.currency());
        var rest = total.minus(certificates).minus(paid);
        var refund =
                zero.minus(rest).minus(known.givenBack().paid(zero.currency())).atLeastZero();
        var left = held == null ? null : held.left();
        return new Totals(
                lines, discounts, delivery.cost(), total, certificates, paid, rest.atLeastZero(), refund, left);
    }

    /** The same terms with the money that follows from them. */
    static OrderTerms reckoned(OrderTerms terms, Known known) {
        return new OrderTerms(
                terms.customer(),
                terms.recipient(),
                terms.lines(),
                terms.delivery(),
                terms.payment(),
                totals(terms.lines(), terms.delivery(), known),
                terms.comment());
    }

    /** What delivery costs: nothing from the tariff's sum of goods on. */
    public static Money cost(Tariff tariff, List<Line> goods) {
        var zero = Money.zero(tariff.cost().currency());
        var freeFrom = tariff.freeFrom();
        return freeFrom != null && sum(goods, zero).compareTo(freeFrom) >= 0 ? zero : tariff.cost();
    }

    /** What has to be paid before prepay-only goods are made (R027); never more than the order costs. */
    static Money prepayable(OrderTerms terms) {
        var zero = Money.zero(terms.totals().total().currency());
        var prepaid = terms.lines().stream().filter(Line::prepayOnly).toList();
        return least(sum(prepaid, zero), terms.totals().total());
    }

    static Money payable(Totals totals) {
        return totals.total().minus(totals.certificates());
    }

    /** So many parts of another sum, half a minor unit up. */
    static Money part(Money of, Money parts, Money all) {
        var minor = BigDecimal.valueOf(of.minor())
                .multiply(BigDecimal.valueOf(parts.minor()))
                .divide(BigDecimal.valueOf(all.minor()), 0, RoundingMode.HALF_UP);
        return new Money(minor.longValueExact(), of.currency());
    }

    private static Money sum(List<Line> goods, Money zero) {
        return goods.stream().map(Line::total).reduce(zero, Money::plus);
    }

    private static Money least(Money one, Money other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
