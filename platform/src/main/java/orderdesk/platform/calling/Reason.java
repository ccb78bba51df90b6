package orderdesk.platform.calling;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import orderdesk.contracts.confirmation.Promise;
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
import orderdesk.platform.calling.Purpose.Trouble;
import orderdesk.platform.calling.Purpose.Welcome;
import orderdesk.platform.calling.Purpose.WrittenOrder;
import org.jspecify.annotations.Nullable;

/**
 * Why a position stands where it stands, in one short sentence.
 *
 * @param customer zone of the customer; promises are said in his time, as he was told
 * @param here zone of the shop
 * @param language Russian, or else English
 */
public record Reason(CallingHours hours, ZoneId customer, ZoneId here, Locale language) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    public String sentence(Purpose purpose, Schedule schedule, Instant now) {
        return Stream.of(why(purpose), stock(purpose, schedule, now), when(purpose, schedule, now))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private String why(Purpose purpose) {
        return switch (purpose) {
            case ConfirmOrder(var placed, var _) when !hours.window().isOpen(placed) -> say(Wording.NIGHT_ORDER);
            case ConfirmOrder _ ->
                say(Wording.PLACED, hours.limits().firstContactTarget().toMinutes());
            case WrittenOrder _ -> say(Wording.WRITTEN_ORDER);
            case PromisedCall promised -> promised(promised.promise());
            case RetryCall(var _, var talked) ->
                talked == null ? say(Wording.RETRY) : say(Wording.RETRY_TALKED, time(talked, here));
            case JudgeRefused _ -> say(Wording.REFUSED);
            case SomethingChanged(var _, var what) -> say(Wording.valueOf(what.name()));
            case CallbackRequest(var _, var onSite) -> say(onSite ? Wording.CALLBACK_ON_SITE : Wording.CALLBACK);
            case ChatWaits _ -> say(Wording.CHAT);
            case CalledInVain(var _, var message) -> say(message ? Wording.VOICEMAIL : Wording.MISSED);
            case DroppedLine _ -> say(Wording.DROPPED);
            case DeliveryTrouble(var _, var what) -> say(wording(what));
            case Welcome _ -> say(Wording.WELCOME);
            case DeliveryReminder(var _, var slot) -> say(Wording.REMINDER, time(slot, customer));
        };
    }

    private static Wording wording(Trouble trouble) {
        return switch (trouble) {
            case FAILED -> Wording.FAILED;
            case REFUSED -> Wording.REFUSED_AT_DELIVERY;
            case UNCOLLECTED -> Wording.UNCOLLECTED;
        };
    }

    private String promised(Promise promise) {
        return switch (promise.kind()) {
            case AT -> say(Wording.PROMISED_AT, time(promise.from(), customer));
            case BETWEEN -> say(Wording.PROMISED_BETWEEN, time(promise.from(), customer), time(promise.to(), customer));
            case BY -> say(Wording.ANSWER_PROMISED_BY, time(promise.to(), customer));
        };
    }

    private String stock(Purpose purpose, Schedule schedule, Instant now) {
        var unknown = purpose instanceof ConfirmOrder order && order.stockKnown() == null;
        return unknown && schedule.callableAt(now) ? say(Wording.STOCK_UNKNOWN) : "";
    }

    private String when(Purpose purpose, Schedule schedule, Instant now) {
        if (schedule.callableAt(now)) {
            return leftOrLate(schedule, now);
        }
        if (purpose instanceof PromisedCall || hours.window().isOpen(now)) {
            return say(Wording.FROM, time(schedule.callableFrom(), customer));
        }
        return opens(hours.window().openAt(now).from());
    }

    private String leftOrLate(Schedule schedule, Instant now) {
        return now.isAfter(schedule.callBy())
                ? say(Wording.LATE, Duration.between(schedule.callBy(), now).toMinutes())
                : say(
                        Wording.LEFT,
                        hours.window().openBetween(now, schedule.callBy()).toMinutes());
    }

    private String opens(Instant opening) {
        var there = time(opening, customer);
        return there.equals(time(opening, here))
                ? say(Wording.OPENS_HERE, there)
                : say(Wording.OPENS, there, place(), time(opening, here));
    }

    private String place() {
        return customer.getDisplayName(TextStyle.FULL, language).replaceFirst(" Time$", "");
    }

    private String say(Wording wording, Object... values) {
        return wording.in(language, values);
    }

    private static String time(@Nullable Instant t, ZoneId zone) {
        return t == null ? "?" : TIME.format(t.atZone(zone));
    }
}
