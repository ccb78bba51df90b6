package orderdesk.platform.calling;

import java.time.Duration;
import java.time.Instant;
import orderdesk.platform.calling.CallingHours.Hours;
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

/** The hours of every call that is not about confirming an order. */
record OtherCalls(WindowClock window, WindowClock hard) {

    private static final Duration CALLBACK = Duration.ofMinutes(10);
    private static final Duration CALLBACK_ON_SITE = Duration.ofMinutes(2);
    private static final Duration CHAT_LOOK = Duration.ofDays(1);
    private static final Duration CALLBACK_LATE = Duration.ofMinutes(5);
    private static final Duration IN_VAIN_AFTER = Duration.ofSeconds(30);
    private static final Duration IN_VAIN = Duration.ofMinutes(3);
    private static final Duration IN_VAIN_BREACH = Duration.ofMinutes(10);
    private static final Duration DROPPED = Duration.ofMinutes(1);
    private static final Duration DROPPED_BREACH = Duration.ofMinutes(5);
    private static final Duration DELIVERY = Duration.ofMinutes(60);
    private static final Duration WELCOME_AFTER = Duration.ofMinutes(2);
    private static final Duration WELCOME = Duration.ofMinutes(5);
    private static final Duration WELCOME_BREACH = Duration.ofMinutes(60);
    private static final Duration REMINDER_BEFORE = Duration.ofHours(3);
    private static final Duration REMINDER_BREACH_BEFORE = Duration.ofHours(1);
    private static final Duration REMINDER_OPEN = Duration.ofMinutes(60);
    private static final Duration REMINDER_OPEN_DAY_BEFORE = Duration.ofHours(3);

    Schedule schedule(Purpose purpose, Instant now) {
        return switch (purpose) {
            case CallbackRequest request -> callback(request, now);
            case ChatWaits chat -> chat(chat, now);
            case CalledInVain(var at, var _) ->
                within(window, WorkClass.OWED, at, at.plus(IN_VAIN_AFTER), now)
                        .by(window.openTime(at, IN_VAIN), window.openTime(at, IN_VAIN_BREACH));
            case DroppedLine(var at, var _) ->
                within(hard, WorkClass.PROMISED_OR_WAITING_NOW, at, at, now)
                        .by(hard.openTime(at, DROPPED), hard.openTime(at, DROPPED_BREACH));
            case DeliveryTrouble(var at, var _) ->
                within(window, WorkClass.OWED, at, at, now).by(window.openTime(at, DELIVERY), window.closeOfDay(at));
            case Welcome(var at) ->
                within(window, WorkClass.WELCOME, at, at.plus(WELCOME_AFTER), now)
                        .by(window.openTime(at, WELCOME), window.openTime(at, WELCOME_BREACH));
            case DeliveryReminder reminder -> reminder(reminder, now);
            case ConfirmOrder _, WrittenOrder _, PromisedCall _, RetryCall _, JudgeRefused _, SomethingChanged _ ->
                throw new IllegalArgumentException("Another's business: " + purpose);
        };
    }

    /** Who waits at the site asked for it himself: neither window nor zone matter, only the hard limits. */
    private Schedule callback(CallbackRequest request, Instant now) {
        var at = request.at();
        var clock = request.onSite() ? hard : window;
        var workClass = request.onSite() ? WorkClass.PROMISED_OR_WAITING_NOW : WorkClass.OWED;
        var callBy = clock.openTime(at, request.onSite() ? CALLBACK_ON_SITE : CALLBACK);
        return within(clock, workClass, at, at, now).by(callBy, callBy.plus(CALLBACK_LATE));
    }

    /** Nobody's telephone rings, so no hours count: whoever is there answers. Who lost his operator stands in front. */
    private static Schedule chat(ChatWaits chat, Instant now) {
        var until = Span.later(chat.at(), now).plus(CHAT_LOOK);
        return new Schedule(
                WorkClass.PROMISED_OR_WAITING_NOW,
                chat.at(),
                chat.at(),
                until,
                chat.answerBy(),
                chat.answerBy(),
                chat.answerBy(),
                null);
    }

    /** Three hours before the slot, or else at the end of what is open before that. */
    private Schedule reminder(DeliveryReminder reminder, Instant now) {
        var slot = reminder.slot();
        var wanted = slot.minus(REMINDER_BEFORE);
        var callBy = window.isOpen(wanted) ? wanted : window.lastOpenBefore(wanted);
        var from = window.openTimeBefore(callBy, REMINDER_OPEN);
        if (isOnEarlierDay(from, slot)) {
            from = window.openTimeBefore(callBy, REMINDER_OPEN_DAY_BEFORE);
        }
        return within(window, WorkClass.OWED, reminder.confirmed(), from, now)
                .by(callBy, slot.minus(REMINDER_BREACH_BEFORE));
    }

    private boolean isOnEarlierDay(Instant from, Instant slot) {
        return window.dateOf(from).isBefore(window.dateOf(slot));
    }

    private static Hours within(WindowClock clock, WorkClass workClass, Instant trigger, Instant from, Instant now) {
        return CallingHours.within(clock, workClass, trigger, from, now);
    }
}
