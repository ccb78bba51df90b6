package orderdesk.platform.calling;

import java.time.Duration;
import java.time.Instant;
import orderdesk.contracts.shared.Zone;
import orderdesk.contracts.shop.ShopSettings;
import orderdesk.contracts.shop.ShopSettings.Limits;
import orderdesk.platform.calling.Purpose.CallbackRequest;
import orderdesk.platform.calling.Purpose.CalledInVain;
import orderdesk.platform.calling.Purpose.ChatWaits;
import orderdesk.platform.calling.Purpose.ConfirmOrder;
import orderdesk.platform.calling.Purpose.DeliveryReminder;
import orderdesk.platform.calling.Purpose.DeliveryTrouble;
import orderdesk.platform.calling.Purpose.DroppedLine;
import orderdesk.platform.calling.Purpose.JudgeRefused;
import orderdesk.platform.calling.Purpose.PromisedCall;
import orderdesk.platform.calling.Purpose.RetryCall;
import orderdesk.platform.calling.Purpose.SomethingChanged;
import orderdesk.platform.calling.Purpose.Welcome;
import orderdesk.platform.calling.Purpose.WrittenOrder;

/**
 * The hours of one customer of one shop, and what follows from them: the one function that ranks every piece of work.
 *
 * @param window runs while the shop's calling window is open for him
 * @param hard runs within the hard limits; for promises, whose time he chose himself
 * @param rules what the shop's settings are known by, see {@link Rules}
 */
public record CallingHours(WindowClock window, WindowClock hard, Limits limits, String rules) {

    private static final Duration AFTER_PLACEMENT = Duration.ofMinutes(1);
    private static final Duration BEFORE_CLOSING = Duration.ofMinutes(2);
    private static final Duration REFUSED_BREACH = Duration.ofMinutes(10);
    private static final Duration OWED = Duration.ofMinutes(30);
    private static final Duration OWED_BREACH = Duration.ofMinutes(60);

    public static CallingHours of(ShopSettings shop, Zone customer) {
        return new CallingHours(
                WindowClock.of(shop.window(), customer),
                WindowClock.hardLimits(shop.window(), customer),
                shop.limits(),
                Rules.of(shop));
    }

    /** Answers for the open interval at {@code now}, or the next; ask again once that has ended. */
    public Schedule schedule(Purpose purpose, Instant now) {
        return made(purpose, now).madeBy(rules);
    }

    private Schedule made(Purpose purpose, Instant now) {
        return switch (purpose) {
            case ConfirmOrder order -> confirm(order, now);
            case WrittenOrder(var received) ->
                within(window, WorkClass.OWED, received, received, now)
                        .by(
                                window.openTime(received, limits.firstContactTarget()),
                                window.openTime(received, limits.firstContactBreach()));
            case PromisedCall promised -> new Promises(hard).schedule(promised, now);
            case RetryCall(var due, var _) ->
                within(window, WorkClass.OWED, due, due, now).by(window.openTime(due, OWED), window.closeOfDay(due));
            case JudgeRefused(var at, var _) ->
                within(window, WorkClass.PROMISED_OR_WAITING_NOW, at, at, now)
                        .by(at, window.openTime(at, REFUSED_BREACH));
            case SomethingChanged(var at, var _) ->
                within(window, WorkClass.OWED, at, at, now)
                        .by(window.openTime(at, OWED), window.openTime(at, OWED_BREACH));
            case CallbackRequest _,
                    ChatWaits _,
                    CalledInVain _,
                    DroppedLine _,
                    DeliveryTrouble _,
                    Welcome _,
                    DeliveryReminder _ -> new OtherCalls(window, hard).schedule(purpose, now);
        };
    }

    private Schedule confirm(ConfirmOrder order, Instant now) {
        var placed = order.placed();
        var atTheLatest = window.openTime(placed, limits.stockUnknownAfter());
        var known = order.stockKnown();
        var from = known == null
                ? atTheLatest
                : Span.earlier(Span.later(placed.plus(AFTER_PLACEMENT), known), atTheLatest);
        return within(window, WorkClass.OWED, placed, from, now)
                .by(
                        window.openTime(placed, limits.firstContactTarget()),
                        window.openTime(placed, limits.firstContactBreach()));
    }

    static Hours within(WindowClock clock, WorkClass workClass, Instant trigger, Instant from, Instant now) {
        var open = clock.openAt(Span.later(from, now));
        return new Hours(workClass, trigger, new Span(Span.later(from, open.from()), open.to()));
    }

    /** A schedule that has its interval and lacks its targets. */
    record Hours(WorkClass workClass, Instant trigger, Span callable) {

        Schedule by(Instant callBy, Instant breach) {
            var rank = Span.earlier(callBy, callable.to().minus(BEFORE_CLOSING));
            return new Schedule(workClass, trigger, callable.from(), callable.to(), callBy, breach, rank, null);
        }
    }
}
