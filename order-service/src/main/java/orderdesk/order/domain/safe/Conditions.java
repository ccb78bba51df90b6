package orderdesk.order.domain.safe;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import orderdesk.contracts.order.OrderEvent.Channel;
import orderdesk.contracts.order.PaymentMethod;
import orderdesk.order.domain.Flaw;
import orderdesk.order.domain.Order;
import orderdesk.order.domain.State;
import orderdesk.order.domain.Unacceptable;
import org.jspecify.annotations.Nullable;

/**
 * What makes an order safe to confirm without a call; what is absent or false does not matter. All that is said must
 * hold.
 *
 * @param paid money came in, and nothing is due any more; a certificate alone is nobody's money
 * @param fresh all goods are there, by a figure that is trusted at this moment (R091)
 * @param deliveredBefore so many orders of the same person arrived, and none was refused or returned
 * @param knownAddress an order arrived there for the same person
 * @param noComment the customer wrote nothing that somebody has to read
 * @param totalMax in minor units of the shop's currency
 * @param payments any of these
 */
public record Conditions(
        boolean paid,
        boolean fresh,
        @Nullable Integer deliveredBefore,
        boolean knownAddress,
        boolean noComment,
        @Nullable Long totalMax,
        @Nullable Set<PaymentMethod> payments) {

    public static final int DELIVERED_MAX = 20;

    public Conditions {
        payments = payments == null ? null : Set.copyOf(payments);
    }

    /** @throws Unacceptable where it says nothing of the customer or his money: goods alone make nobody's word sure */
    public void check() {
        var flaws = new ArrayList<Flaw>();
        if (!paid && deliveredBefore == null && !knownAddress) {
            flaws.add(new Flaw("/when", "unsafe", "One of paid, deliveredBefore and knownAddress is needed."));
        }
        if (deliveredBefore != null && (deliveredBefore < 1 || deliveredBefore > DELIVERED_MAX)) {
            flaws.add(new Flaw("/when/deliveredBefore", "range", "1 to %d.".formatted(DELIVERED_MAX)));
        }
        if (totalMax != null && totalMax < 1) {
            flaws.add(new Flaw("/when/totalMax", "range", "At least 1."));
        }
        if (payments != null && payments.isEmpty()) {
            flaws.add(new Flaw("/when/payments", "empty", "Name one, or leave it away."));
        }
        if (!flaws.isEmpty()) {
            throw new Unacceptable(flaws);
        }
    }

    public boolean asksForThePast() {
        return deliveredBefore != null || knownAddress;
    }

    /**
     * Never of goods that left another order, or replace its: they are owed a call of their own.
     *
     * @param before other orders of the same person, however they ended
     */
    public boolean hold(Order order, List<Order> before, Instant now) {
        var terms = order.terms();
        return order.state() instanceof State.Placed
                && order.placement().channel() == Channel.SITE
                && order.placement().apartFrom() == null
                && (!paid || isPaid(order))
                && (!fresh || isFresh(order, now))
                && (!noComment || terms.comment() == null || terms.comment().isBlank())
                && (totalMax == null || terms.totals().total().minor() <= totalMax)
                && (payments == null || payments.contains(terms.payment()))
                && known(order, before);
    }

    private static boolean isPaid(Order order) {
        var totals = order.terms().totals();
        return totals.due().isZero() && totals.paid().minor() > 0;
    }

    private boolean known(Order order, List<Order> before) {
        if (!asksForThePast()) {
            return true;
        }
        var arrived = before.stream()
                .filter(each -> each.state() instanceof State.Delivered)
                .toList();
        var cameBack = before.stream()
                .anyMatch(each -> each.state() instanceof State.Refused || each.state() instanceof State.Returned);
        var address = order.terms().delivery().address();
        return !cameBack
                && arrived.size() >= (deliveredBefore == null ? 0 : deliveredBefore)
                && (!knownAddress
                        || arrived.stream()
                                .anyMatch(each ->
                                        each.terms().delivery().address().equals(address)));
    }

    private static boolean isFresh(Order order, Instant now) {
        var stock = order.known().stock();
        return stock != null
                && stock.version() == order.version()
                && stock.freshUntil() != null
                && stock.freshUntil().isAfter(now);
    }
}
