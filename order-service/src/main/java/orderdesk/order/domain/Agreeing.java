package orderdesk.order.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import orderdesk.contracts.order.Awaited;
import orderdesk.contracts.order.MysteryEvent.OrderRehearsed;
import orderdesk.contracts.order.OrderEvent;
import orderdesk.contracts.order.OrderEvent.ConfirmationRefused;
import orderdesk.contracts.order.OrderEvent.OrderAgreed;
import orderdesk.contracts.order.OrderEvent.OrderConfirmed;
import orderdesk.contracts.order.ReadBack;
import orderdesk.contracts.order.RefusalReason;
import orderdesk.order.domain.State.Agreed;
import orderdesk.order.domain.State.Confirmed;
import orderdesk.order.domain.Verdict.Confirm;
import orderdesk.order.domain.Verdict.Refuse;
import orderdesk.order.domain.Verdict.Wait;
import orderdesk.platform.Decision;

/** From the customer's yes to the verdict. */
final class Agreeing {

    private Agreeing() {}

    /** The customer agreed to what was read back to him. */
    static Decision<Order, OrderEvent> customerAgreed(Order order, ReadBack spoken, Instant now) {
        return switch (order.state()) {
            case State.Draft _ -> Decision.of(order, refused(order, spoken, RefusalReason.STALE_VERSION, now));
            case State.Placed _ -> hear(order, spoken, now);
            case Agreed agreed -> sameWords(agreed.spoken(), spoken) ? Decision.of(order) : hear(order, spoken, now);
            case Confirmed _ when spoken.orderVersion() == order.version() -> Decision.of(order);
            case Confirmed _ -> Decision.of(order, refused(order, spoken, RefusalReason.STALE_VERSION, now));
            case State.Delivered _, State.Refused _, State.Returned _, State.Cancelled _, State.Expired _ ->
                Decision.of(order, refused(order, spoken, RefusalReason.ORDER_CLOSED, now));
        };
    }

    /**
     * Nobody is called: a rule of the shop stands for the read-back, and the judge decides as always. What he would make
     * wait, or refuse, is called as if there were no rule.
     */
    static Decision<Order, OrderEvent> byRule(Order order, ReadBack rule, Instant now) {
        if (!(order.state() instanceof State.Placed)) {
            return Decision.of(order);
        }
        var agreed = hear(order, rule, now);
        return agreed.next().state() instanceof Confirmed ? agreed : Decision.of(order);
    }

    /** Something that an agreed order may have waited for is known now, or its time is up. */
    static Decision<Order, OrderEvent> resume(Order order, Instant now) {
        if (!(order.state() instanceof Agreed agreed)) {
            return Decision.of(order);
        }
        return switch (Judge.judge(order, agreed, now)) {
            case Confirm _ -> Decision.of(confirmed(order, agreed, now), confirmation(order, agreed, now));
            case Refuse(var reason) ->
                Decision.of(order.backToTheQueue(now), refused(order, agreed.spoken(), reason, now));
            case Wait(var missing, var _)
            when agreed.waitingFor().containsAll(missing) -> Decision.of(order.in(waiting(agreed, missing)));
            case Wait wait -> Decision.of(order.in(waiting(agreed, wait.missing())), agreement(order, wait, now));
        };
    }

    private static Decision<Order, OrderEvent> hear(Order order, ReadBack spoken, Instant now) {
        if (spoken.orderVersion() != order.version()) {
            return refuse(order, spoken, RefusalReason.STALE_VERSION, now);
        }
        if (!spoken.due().equals(order.terms().totals().due())) {
            return refuse(order, spoken, RefusalReason.DUE_CHANGED, now);
        }
        return agree(Terms.addressedAs(order, spoken.addressAs()), spoken, now);
    }

    private static Decision<Order, OrderEvent> agree(Order order, ReadBack spoken, Instant now) {
        var payable = Reckoning.payable(order.terms().totals());
        var paymentBy = now.plus(order.placement().prepaymentTerm());
        var agreed = new Agreed(spoken, now, payable, paymentBy, Set.of());
        return switch (Judge.judge(order, agreed, now)) {
            case Confirm _ -> agreedAndConfirmed(order, agreed, now);
            case Refuse(var reason) -> refuse(order, spoken, reason, now);
            case Wait wait -> Decision.of(order.in(waiting(agreed, wait.missing())), agreement(order, wait, now));
        };
    }

    /** Both facts are announced, so that every order's path is a legal one to whoever follows it. */
    private static Decision<Order, OrderEvent> agreedAndConfirmed(Order order, Agreed agreed, Instant now) {
        var events =
                new ArrayList<OrderEvent>(List.of(new OrderAgreed(order.id(), order.version(), Set.of(), null, now)));
        events.add(confirmation(order, agreed, now));
        return new Decision<>(confirmed(order, agreed, now), events);
    }

    private static Order confirmed(Order order, Agreed agreed, Instant now) {
        var next = new Confirmed(agreed.spoken().operator(), now);
        return order.with(order.progress().in(next).confirmed(now));
    }

    private static Decision<Order, OrderEvent> refuse(Order order, ReadBack spoken, RefusalReason reason, Instant now) {
        return Decision.of(order.backToTheQueue(now), refused(order, spoken, reason, now));
    }

    private static Agreed waiting(Agreed agreed, Set<Awaited> missing) {
        return new Agreed(agreed.spoken(), agreed.since(), agreed.payable(), agreed.paymentBy(), missing);
    }

    private static OrderAgreed agreement(Order order, Wait wait, Instant now) {
        return new OrderAgreed(order.id(), order.version(), wait.missing(), wait.decidedBy(), now);
    }

    /** A mystery shopper's order ends here: nothing of it is consumed, sent or sold. */
    private static OrderEvent confirmation(Order order, Agreed agreed, Instant now) {
        var operator = agreed.spoken().operator();
        return order.placement().triesTheDesk()
                ? new OrderRehearsed(order.id(), order.version(), order.terms(), operator, now)
                : new OrderConfirmed(order.id(), order.version(), order.terms(), operator, now);
    }

    private static ConfirmationRefused refused(Order order, ReadBack spoken, RefusalReason reason, Instant now) {
        return new ConfirmationRefused(order.id(), order.version(), spoken.orderVersion(), reason, now);
    }

    private static boolean sameWords(ReadBack one, ReadBack other) {
        return one.orderVersion() == other.orderVersion() && one.due().equals(other.due());
    }
}
