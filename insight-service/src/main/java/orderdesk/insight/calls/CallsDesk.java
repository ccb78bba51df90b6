package orderdesk.insight.calls;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import orderdesk.contracts.order.OrderId;
import orderdesk.insight.calls.domain.CallBook;
import orderdesk.insight.calls.domain.CallFigures;
import orderdesk.insight.calls.domain.CallTotals;
import orderdesk.insight.calls.domain.Channels;
import orderdesk.insight.calls.domain.CountedCall;
import orderdesk.insight.calls.domain.CountedTask;
import orderdesk.insight.calls.domain.OwedCall;
import orderdesk.insight.calls.domain.PhoneCall;
import orderdesk.insight.calls.domain.Reached;
import orderdesk.insight.calls.domain.Stays;
import orderdesk.insight.calls.domain.WrapUps;
import orderdesk.insight.figures.domain.Grouping;
import orderdesk.insight.figures.domain.Period;
import orderdesk.insight.figures.domain.Slice;
import org.jspecify.annotations.Nullable;

/** Counts what the desk achieved by telephone and chat (R040, R061, R071, R084): exactly, and anew when somebody asks. */
public final class CallsDesk {

    /** What is written up after a call of the period's last moment is counted with it. */
    private static final Duration WRAP_UP_MAX = Duration.ofHours(1);

    private final CallBook book;

    public CallsDesk(CallBook book) {
        this.book = book;
    }

    /** One row for each group that has calls, by its key. */
    public List<CallFigures> figures(Period period, Grouping by) {
        var calls = book.calls(period);
        var owed = book.owed(period);
        var totals = new CallTotals(
                by,
                period.zones(),
                by == Grouping.CHANNEL ? channels(calls, owed) : Channels.NONE,
                wrapUps(period),
                reached(period, calls));
        calls.forEach(totals::add);
        owed.forEach(totals::add);
        return totals.figures();
    }

    /**
     * The calls behind a figure, in the order in which they began.
     *
     * @param slice the group of them that is wanted; all, where absent
     */
    public List<PhoneCall> calls(Period period, CountedCall counted, @Nullable Slice slice) {
        var calls = book.calls(period);
        var reached = reached(period, calls);
        var channels = slice != null && slice.by() == Grouping.CHANNEL ? channels(calls, List.of()) : Channels.NONE;
        return calls.stream()
                .filter(call -> counts(counted, call, reached))
                .filter(call -> slice == null
                        || slice.by()
                                .key(
                                        call.shop(),
                                        channels.of(call),
                                        call.operator(),
                                        call.beganAt(),
                                        period.zones().of(call.shop()))
                                .equals(slice.key()))
                .toList();
    }

    private static boolean counts(CountedCall counted, PhoneCall call, Reached reached) {
        return switch (counted) {
            case MISSED -> call.isMissed();
            case NEVER_REACHED -> reached.never(call);
            case ANSWERED -> call.isIncoming() && call.isTalk();
            case REACHED_SINCE -> call.isMissed() && call.caller() != null && !reached.never(call);
            case NOT_TALKED_WITH -> call.isMissed() && (call.caller() == null || reached.never(call));
            case LATE -> call.isIncoming() && call.isTalk() && !call.isAnsweredInTime();
            case LATE_OR_MISSED -> call.isIncoming() && !call.isAnsweredInTime();
            case TALKED -> call.isTalk();
            case WITHOUT_ORDER -> call.isTalk() && call.orders().isEmpty() && !call.mystery();
        };
    }

    /** The calls behind a figure, in the order in which they came to be owed; of one group, where it is named. */
    public List<OwedCall> owed(Period period, CountedTask counted, @Nullable Slice slice) {
        var owed = book.owed(period);
        var channels = slice != null && slice.by() == Grouping.CHANNEL ? channels(List.of(), owed) : Channels.NONE;
        return owed.stream()
                .filter(counted::holds)
                .filter(call -> slice == null
                        || slice.by()
                                .key(
                                        call.shop(),
                                        channels.of(call),
                                        call.operator(),
                                        call.openedAt(),
                                        period.zones().of(call.shop()))
                                .equals(slice.key()))
                .toList();
    }

    private WrapUps wrapUps(Period period) {
        var until = period.until().plus(WRAP_UP_MAX);
        return new WrapUps(Stays.of(book.turns(period.shops(), period.from(), until), until));
    }

    private Reached reached(Period period, List<PhoneCall> calls) {
        var callers = calls.stream()
                .filter(PhoneCall::isMissed)
                .map(PhoneCall::caller)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return new Reached(book.lastTalks(period.shops(), callers));
    }

    private Channels channels(List<PhoneCall> calls, List<OwedCall> owed) {
        Set<UUID> tasks =
                calls.stream().map(PhoneCall::task).filter(Objects::nonNull).collect(Collectors.toSet());
        Set<OrderId> orders = new HashSet<>();
        Stream.concat(calls.stream().map(PhoneCall::orders), owed.stream().map(OwedCall::orders))
                .forEach(orders::addAll);
        return new Channels(book.kinds(tasks), book.channels(orders));
    }
}
