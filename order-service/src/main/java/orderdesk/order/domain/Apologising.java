package orderdesk.order.domain;

import java.util.List;
import java.util.stream.Stream;
import orderdesk.contracts.order.AfterSaleId;
import orderdesk.contracts.order.OrderEvent;
import orderdesk.contracts.shared.Money;
import orderdesk.order.domain.GivenBack.Coupon;
import orderdesk.order.domain.aftersale.Resolving;
import orderdesk.platform.Decision;
import org.jspecify.annotations.Nullable;

/**
 * Coupons that apologise: over all cases of an order, and of those that replace its goods, no more than half of what it
 * cost. It is kept with the order, so that two cases cannot be closed with more at once.
 */
public final class Apologising {

    private Apologising() {}

    /**
     * A case wants to give this; asked again it gives the last.
     *
     * @param order that was paid
     * @param before coupons that cases gave before orders were asked
     * @throws Unacceptable for more than there is, saying how much there is
     */
    public static Decision<Order, OrderEvent> coupon(
            Order order, AfterSaleId caseId, Money amount, List<Coupon> before) {
        var known = order.known().givenBack().coupons();
        var unknown = before.stream()
                .filter(each -> known.stream().noneMatch(it -> it.caseId().equals(each.caseId())));
        var all = Resolving.part(order.terms().totals().total(), Resolving.PERCENT_MAX);
        var left = Stream.concat(known.stream(), unknown)
                .filter(each -> !each.caseId().equals(caseId))
                .map(Coupon::amount)
                .reduce(all, Money::minus)
                .atLeastZero();
        if (amount.compareTo(left) > 0) {
            throw Unacceptable.because(
                    "/coupon/amount",
                    "coupons-of-order",
                    "At most %d %s: cases of the order had the rest.".formatted(left.minor(), left.currency()));
        }
        return settled(order, caseId, amount);
    }

    /** What the case gave in the end, whatever was asked for meanwhile. */
    public static Decision<Order, OrderEvent> settled(Order order, AfterSaleId caseId, @Nullable Money amount) {
        var known = order.known();
        return Decision.of(order.knowing(known.with(known.givenBack().apologising(caseId, amount))));
    }
}
