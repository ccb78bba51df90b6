package orderdesk.confirmation;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import orderdesk.confirmation.domain.Case;
import orderdesk.confirmation.domain.Stage;
import orderdesk.contracts.confirmation.ConfirmationEvent;
import orderdesk.contracts.confirmation.ConfirmationEvent.Delay;
import orderdesk.contracts.confirmation.ConfirmationEvent.DelayForeseen;
import orderdesk.contracts.order.OrderEvent.Channel;
import orderdesk.contracts.order.OrderEvent.OrderPlaced;
import orderdesk.contracts.shop.ShopSettings;
import orderdesk.platform.Decision;
import orderdesk.platform.calling.CallingHours;
import orderdesk.platform.calling.Purpose.ConfirmOrder;

/**
 * Whether an order that is placed now will be called later than its customer expects (R080): nobody is there, or the
 * calls before it take more than {@link #WAIT_MAX}. Outside the window, and of goods that must be asked for, others say
 * so.
 */
public final class Foresight {

    /** Of a customer who is told nothing. */
    public static final Duration WAIT_MAX = Duration.ofMinutes(30);

    /** What one call takes one operator, with what he writes down after it. */
    static final Duration CALL = Duration.ofMinutes(5);

    /** Calls that one operator makes before anybody waits too long. */
    static final int CALLS_EACH = (int) WAIT_MAX.dividedBy(CALL);

    private final Strength strength;

    public Foresight(Strength strength) {
        this.strength = strength;
    }

    /** Empty where nothing is foreseen; an order that is heard of too late for it, as in a replay, has been called. */
    Optional<Delay> of(OrderPlaced placed, ShopSettings shop, Instant now) {
        var window = CallingHours.of(shop, placed.terms().customer().zone()).window();
        var at = placed.placedAt();
        if (placed.channel() == Channel.PHONE || at.isBefore(now.minus(WAIT_MAX)) || !window.isOpen(at)) {
            return Optional.empty();
        }
        var operators = strength.operators(placed.shop(), now);
        if (operators.isEmpty()) {
            return Optional.empty();
        }
        if (operators.getAsInt() == 0) {
            return Optional.of(Delay.NOBODY_THERE);
        }
        var room = operators.getAsInt() * CALLS_EACH;
        var callBy = window.openTime(at, shop.limits().firstContactTarget());
        return strength.before(placed.shop(), callBy, room + 1) > room
                ? Optional.of(Delay.LONG_QUEUE)
                : Optional.empty();
    }

    /** The same decision, and the delay said with it, where this is the first that is heard of the order itself. */
    static Decision<Case, ConfirmationEvent> said(
            Optional<Case> known, Decision<Case, ConfirmationEvent> decision, Delay why, Instant now) {
        var next = decision.next();
        var first = known.filter(item -> item.order() != null).isEmpty();
        if (!first || !(next.stage() instanceof Stage.ToCall(ConfirmOrder _))) {
            return decision;
        }
        var said = Stream.<ConfirmationEvent>of(new DelayForeseen(next.orderId(), why, now));
        return new Decision<>(
                next, Stream.concat(decision.events().stream(), said).toList());
    }
}
