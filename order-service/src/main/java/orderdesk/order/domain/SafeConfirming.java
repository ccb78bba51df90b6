package orderdesk.order.domain;

import java.time.Instant;
import java.util.List;
import orderdesk.contracts.order.OrderEvent;
import orderdesk.contracts.order.ReadBack;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.order.domain.safe.SafeRule;
import orderdesk.platform.Decision;

/** An order that is confirmed without a call: by a rule of its shop, and by nobody but the judge. */
public final class SafeConfirming {

    /** Before the tag of the rule, where otherwise an operator is named. */
    public static final String RULE = "rule/";

    private SafeConfirming() {}

    /**
     * Nothing happens where the judge would not confirm it at once, and a mystery shopper's is there to be called.
     *
     * @param order as it is where this is written: the rule has to hold for it still
     * @param seen as it was when the rule was asked
     * @param before other orders of the same person
     */
    public static Decision<Order, OrderEvent> confirm(
            Order order, Order seen, SafeRule rule, List<Order> before, Instant now) {
        var holds = order.version() == seen.version() && rule.when().hold(order, before, now);
        if (!holds || order.placement().triesTheDesk()) {
            return Decision.of(order);
        }
        var due = order.terms().totals().due();
        var by = by(rule);
        return Agreeing.byRule(
                order, new ReadBack(order.version(), due, List.of(), null, by.value(), by, null, now), now);
    }

    public static boolean isConfirmed(Order order, SafeRule rule) {
        return order.state() instanceof State.Confirmed it && it.operator().equals(by(rule));
    }

    public static OperatorId by(SafeRule rule) {
        return new OperatorId(RULE + rule.tag());
    }
}
