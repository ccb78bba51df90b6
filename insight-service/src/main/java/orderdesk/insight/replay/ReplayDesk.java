package orderdesk.insight.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import orderdesk.contracts.shared.ShopId;
import orderdesk.insight.calls.domain.CallBook;
import orderdesk.insight.calls.domain.PhoneCall;
import orderdesk.insight.calls.domain.Stays;
import orderdesk.insight.figures.domain.OpenHours;
import orderdesk.insight.figures.domain.Passage;
import orderdesk.insight.figures.domain.Passages;
import orderdesk.insight.figures.domain.Period;
import orderdesk.insight.replay.domain.Change;
import orderdesk.insight.replay.domain.Outcome;
import orderdesk.insight.replay.domain.Simulation;
import org.jspecify.annotations.Nullable;

/**
 * Plays a time of the desk again, with something changed: its own orders, calls and operators, as they came. Beside the
 * changed replay stands the unchanged one: how far that is from what was recorded is the error of both.
 */
public final class ReplayDesk {

    /** Who works on a day has the day before behind him. */
    private static final Duration BEFORE = Duration.ofDays(1);

    /** What was left of a shut weekend, or of a week that was too much, is called first. */
    private static final Duration LEFT_OVER = Duration.ofDays(7);

    private static final double PACE_MIN = 0.5;
    private static final double PACE_MAX = 2;
    private static final int ROUNDS = 10;

    private final Passages passages;
    private final CallBook book;
    private final Floors floors;

    public ReplayDesk(Passages passages, CallBook book, Floors floors) {
        this.passages = passages;
        this.book = book;
        this.floors = floors;
    }

    public Compared compare(Period period, Change change) {
        var history = history(period);
        var pace = pace(period, history);
        var unchanged = played(period, history, Change.NONE, pace);
        var recorded = recorded(period, history);
        return new Compared(
                recorded,
                unchanged,
                change.equals(Change.NONE) ? unchanged : played(period, history, change, pace),
                new Compared.Off(unchanged.breached() - recorded.breached(), unchanged.missed() - recorded.missed()),
                pace);
    }

    /**
     * Nobody goes from one work to the next without a breath, and the facts do not say how long that is: the one number
     * that is fitted, so that the unchanged replay waits as long in all as was waited. Breaches are not fitted.
     */
    private double pace(Period period, History history) {
        var open = floors.open(history.period(), null);
        var orders = within(period, history);
        var waited = waited(orders, open, begunAsRecorded(orders), period.until());
        var low = PACE_MIN;
        var high = PACE_MAX;
        for (var round = 0; round < ROUNDS; round++) {
            var middle = (low + high) / 2;
            var begun = Simulation.play(history.jobs(middle), open, history.shifts());
            if (waited(orders, open, begun, period.until()).compareTo(waited) < 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    private static Duration waited(
            List<Passage> orders, Map<ShopId, OpenHours> open, Map<UUID, Instant> begun, Instant until) {
        return orders.stream().map(order -> wait(order, open, begun, until)).reduce(Duration.ZERO, Duration::plus);
    }

    private static List<Passage> within(Period period, History history) {
        return history.orders().stream()
                .filter(order -> isIn(period, History.placed(order)))
                .toList();
    }

    private History history(Period period) {
        var longer = period.during(period.from().minus(BEFORE), period.until());
        var leftOver = period.during(period.from().minus(LEFT_OVER), period.until());
        var orders = new ArrayList<Passage>();
        passages.each(leftOver, passage -> {
            if (passage.isOwedACall()
                    && (passage.contact().attemptedAt() != null || passage.end() == null)
                    && isLeft(longer, History.placed(passage), passage.contact().attemptedAt())) {
                orders.add(passage);
            }
        });
        var owed = book.owed(leftOver).stream()
                .filter(call -> isLeft(longer, call.openedAt(), call.attemptedAt()))
                .toList();
        var stays = Stays.of(book.turns(longer.shops(), longer.from(), longer.until()), longer.until());
        return new History(longer, orders, book.calls(longer), owed, stays);
    }

    /** It came in this time, or came before and nobody had begun it. */
    private static boolean isLeft(Period period, Instant came, @Nullable Instant begun) {
        return !came.isBefore(period.from()) || begun == null || !begun.isBefore(period.from());
    }

    private Outcome recorded(Period period, History history) {
        var open = floors.open(history.period(), null);
        var orders = within(period, history);
        var calls = incoming(period, history);
        return new Outcome(
                orders.size(),
                (int) orders.stream()
                        .filter(order -> order.contact().breached())
                        .count(),
                calls.size(),
                (int) calls.stream().filter(PhoneCall::isMissed).count(),
                median(orders, open, begunAsRecorded(orders)));
    }

    private static Map<UUID, Instant> begunAsRecorded(List<Passage> orders) {
        var begun = new HashMap<UUID, Instant>();
        orders.forEach(order -> {
            if (order.contact().attemptedAt() != null) {
                begun.put(order.order().value(), order.contact().attemptedAt());
            }
        });
        return begun;
    }

    private Outcome played(Period period, History history, Change change, double pace) {
        var open = floors.open(history.period(), change.window());
        var shifts = change.roster() == null ? history.shifts() : floors.crews(history.period(), change.roster());
        var begun = Simulation.play(history.jobs(pace), open, shifts);
        var orders = within(period, history);
        var calls = incoming(period, history);
        return new Outcome(
                orders.size(),
                (int) orders.stream()
                        .filter(order ->
                                wait(order, open, begun, period.until()).compareTo(limit(order.shop(), change)) > 0)
                        .count(),
                calls.size(),
                (int) calls.stream()
                        .filter(call -> !begun.containsKey(call.id()))
                        .count(),
                median(orders, open, begun));
    }

    /** The shop's own, the same for every shop that has not said another (R043, R096). */
    private Duration limit(ShopId shop, Change change) {
        return Optional.ofNullable(change.limit()).orElseGet(() -> floors.limit(shop));
    }

    private static List<PhoneCall> incoming(Period period, History history) {
        return history.calls().stream()
                .filter(call -> call.isIncoming() && isIn(period, call.beganAt()))
                .toList();
    }

    private static boolean isIn(Period period, Instant at) {
        return !at.isBefore(period.from()) && at.isBefore(period.until());
    }

    private static Duration wait(Passage order, Map<ShopId, OpenHours> open, Map<UUID, Instant> begun, Instant until) {
        var called = begun.getOrDefault(order.order().value(), until);
        var hours = open.get(order.shop());
        return hours == null ? Duration.ZERO : hours.between(History.placed(order), called);
    }

    private static @Nullable Long median(List<Passage> orders, Map<ShopId, OpenHours> open, Map<UUID, Instant> begun) {
        var waits = orders.stream()
                .filter(order -> begun.containsKey(order.order().value()))
                .map(order -> wait(order, open, begun, Instant.MAX).toSeconds())
                .sorted()
                .collect(Collectors.toList());
        return waits.isEmpty() ? null : waits.get((waits.size() - 1) / 2);
    }
}
