package orderdesk.queues;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import orderdesk.contracts.confirmation.Promise;
import orderdesk.contracts.shared.Zone;
import orderdesk.contracts.shop.ShopSettings;
import orderdesk.platform.calling.Purpose;
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
import org.jspecify.annotations.Nullable;

/**
 * The table of purposes, written down a second time: when each may and should be called. It shares nothing with the
 * services' own arithmetic but the facts that a purpose carries.
 */
final class Table {

    private static final Comparator<Place> ORDER = Comparator.comparingInt(Place::workClass)
            .thenComparing(Place::rank)
            .thenComparing(Place::trigger)
            .thenComparing(Place::id);

    private final OpenMinutes window;
    private final OpenMinutes hard;
    private final Zone zone;
    private final Map<Purpose, Line> lines = new HashMap<>();

    Table(ShopSettings shop, Zone zone, Instant around) {
        this.window = OpenMinutes.window(shop.window(), zone, around);
        this.hard = OpenMinutes.hardLimits(shop.window(), zone, around);
        this.zone = zone;
    }

    /** Where a piece of work stands in the order of work. */
    record Place(int workClass, Instant rank, Instant trigger, String id) implements Comparable<Place> {

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }
    }

    /** @param clock runs while he may be called for this; absent where nobody's telephone rings */
    private record Line(
            int workClass,
            Instant from,
            Instant callBy,
            @Nullable OpenMinutes clock) {}

    boolean callableAt(Purpose purpose, Instant now) {
        var line = line(purpose);
        return !now.isBefore(line.from) && (line.clock == null || line.clock.isOpen(now));
    }

    /** He may be dialled, whatever for. */
    boolean hardOpen(Instant now) {
        return hard.isOpen(now);
    }

    Place place(Purpose purpose, String id, Instant now) {
        var line = line(purpose);
        return new Place(line.workClass, rank(line, now), purpose.trigger(), id);
    }

    /** Who can be called today is not left for tomorrow. */
    private static Instant rank(Line line, Instant now) {
        if (line.clock == null) {
            return line.callBy;
        }
        var open = line.clock.firstOpen(later(line.from, now));
        return earlier(line.callBy, line.clock.endOfOpen(open).minus(minutes(2)));
    }

    /** Walking through minutes is slow, and none of it depends on the time of day at which it is asked. */
    private Line line(Purpose purpose) {
        return lines.computeIfAbsent(purpose, this::read);
    }

    private Line read(Purpose purpose) {
        return switch (purpose) {
            case ConfirmOrder(var placed, var known) -> confirm(placed, known);
            case WrittenOrder(var received) -> owed(received, received, 30);
            case PromisedCall promised -> promised(promised.promise(), promised.answered());
            case RetryCall(var due, var _) -> owed(due, due, 30);
            case JudgeRefused(var at, var _) -> new Line(1, at, at, window);
            case SomethingChanged(var at, var _) -> owed(at, at, 30);
            case CallbackRequest(var at, var onSite) ->
                onSite ? new Line(1, at, hard.openTime(at, minutes(2)), hard) : owed(at, at, 10);
            case ChatWaits(var at, var answerBy) -> new Line(1, at, answerBy, null);
            case CalledInVain(var at, var _) -> owed(at, at.plusSeconds(30), 3);
            case DroppedLine(var at, var _) -> new Line(1, at, hard.openTime(at, minutes(1)), hard);
            case DeliveryTrouble(var at, var _) -> owed(at, at, 60);
            case Welcome(var at) -> new Line(3, at.plus(minutes(2)), window.openTime(at, minutes(5)), window);
            case DeliveryReminder(var _, var slot) -> reminder(slot);
        };
    }

    private Line confirm(Instant placed, @Nullable Instant known) {
        var atTheLatest = window.openTime(placed, minutes(10));
        var from = known == null ? atTheLatest : earlier(later(placed.plus(minutes(1)), known), atTheLatest);
        return owed(placed, from, 30);
    }

    private Line owed(Instant at, Instant from, int openMinutes) {
        return new Line(2, from, window.openTime(at, minutes(openMinutes)), window);
    }

    private Line promised(Promise promise, @Nullable Instant answered) {
        return switch (promise.kind()) {
            case AT -> {
                var at = Objects.requireNonNull(promise.from());
                yield new Line(1, at, at.plus(minutes(5)), hard);
            }
            case BETWEEN -> {
                var from = Objects.requireNonNull(promise.from());
                var target = Objects.requireNonNull(promise.to()).minus(minutes(10));
                yield new Line(1, from, later(from, target), hard);
            }
            case BY -> {
                var to = Objects.requireNonNull(promise.to());
                var latest = to.minus(minutes(5));
                var from = promise.earlyOk() && answered != null ? earlier(answered, latest) : latest;
                yield new Line(1, from, to, hard);
            }
        };
    }

    private Line reminder(Instant slot) {
        var wanted = slot.minus(Duration.ofHours(3));
        var callBy = window.isOpen(wanted) ? wanted : window.lastOpenBefore(wanted);
        var place = ZoneId.of(zone.id());
        var hourBefore = window.openTimeBefore(callBy, minutes(60));
        var isDayBefore = hourBefore
                .atZone(place)
                .toLocalDate()
                .isBefore(slot.atZone(place).toLocalDate());
        return new Line(2, isDayBefore ? window.openTimeBefore(callBy, minutes(180)) : hourBefore, callBy, window);
    }

    private static Duration minutes(int number) {
        return Duration.ofMinutes(number);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
