package orderdesk.order.domain.person;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import orderdesk.order.domain.Order;
import orderdesk.order.domain.State;
import orderdesk.order.domain.aftersale.AfterSale;
import orderdesk.order.domain.aftersale.Stage;
import orderdesk.order.domain.person.StillBound.Bond;

/** What binds the desk to a customer: an order under way, a case that has no answer, money that is his. */
public final class Bonds {

    private static final Set<State.Name> UNDER_WAY =
            EnumSet.of(State.Name.DRAFT, State.Name.PLACED, State.Name.AGREED, State.Name.CONFIRMED);

    private static final Set<State.Name> CAME_TO_NOTHING =
            EnumSet.of(State.Name.CANCELLED, State.Name.EXPIRED, State.Name.REFUSED, State.Name.RETURNED);

    /** Named to whoever asks; he ends them one by one. */
    private static final int NAMED_MAX = 20;

    private Bonds() {}

    /**
     * @param cases of this order
     * @param moneySettled somebody says that what the orders show as owed was given back elsewhere
     */
    public static List<Bond> of(Order order, Stream<AfterSale> cases, boolean moneySettled) {
        var bonds = new ArrayList<Bond>();
        var number = order.placement().number();
        var state = order.state().name();
        if (UNDER_WAY.contains(state)) {
            bonds.add(new Bond("order-open", "Order %s is %s.".formatted(number, state)));
        }
        cases.forEach(each -> {
            if (!(each.stage() instanceof Stage.Resolved)) {
                bonds.add(new Bond("case-open", "Case %s of order %s is open.".formatted(each.kind(), number)));
            } else if (isOwed(each) && !moneySettled) {
                bonds.add(new Bond("money-owed", "A refund of order %s is not paid.".formatted(number)));
            }
        });
        if (owed(order) > 0 && !moneySettled) {
            bonds.add(new Bond("money-owed", "Order %s came to nothing and is paid.".formatted(number)));
        }
        return bonds;
    }

    /** @throws StillBound when there is any */
    public static void requireNone(List<Bond> bonds) {
        if (!bonds.isEmpty()) {
            throw new StillBound(bonds.stream().limit(NAMED_MAX).toList());
        }
    }

    /** Whether a case has no answer, or money of it is owed. */
    public static boolean isBound(AfterSale item) {
        return !(item.stage() instanceof Stage.Resolved) || isOwed(item);
    }

    private static boolean isOwed(AfterSale item) {
        return item.refund() != null && item.refund().paid() == null;
    }

    private static long owed(Order order) {
        var totals = order.terms().totals();
        var his = CAME_TO_NOTHING.contains(order.state().name()) ? totals.paid() : totals.refundDue();
        var back = order.known().givenBack().paid(his.currency());
        return his.minor() - back.minor();
    }
}
