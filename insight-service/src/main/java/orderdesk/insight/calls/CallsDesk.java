package orderdesk.insight.calls;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import orderdesk.contracts.order.OrderEvent.Channel;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.ShopId;
import orderdesk.insight.calls.domain.Answering;
import orderdesk.insight.calls.domain.CallBook;
import orderdesk.insight.calls.domain.CallFigures;
import orderdesk.insight.calls.domain.CallTotals;
import orderdesk.insight.calls.domain.Channels;
import orderdesk.insight.calls.domain.CountedCall;
import orderdesk.insight.calls.domain.CountedTask;
import orderdesk.insight.calls.domain.Listing;
import orderdesk.insight.calls.domain.Listing.After;
import orderdesk.insight.calls.domain.OwedCall;
import orderdesk.insight.calls.domain.PhoneCall;
import orderdesk.insight.calls.domain.Reached;
import orderdesk.insight.calls.domain.Sieve;
import orderdesk.insight.calls.domain.Stays;
import orderdesk.insight.calls.domain.WrapUps;
import orderdesk.insight.figures.ShopHours;
import orderdesk.insight.figures.domain.Grouping;
import orderdesk.insight.figures.domain.OpenTime;
import orderdesk.insight.figures.domain.Period;
import orderdesk.insight.figures.domain.Slice;
import orderdesk.platform.shops.Shops;
import org.jspecify.annotations.Nullable;

/** Counts what the desk achieved by telephone and chat (R040, R061, R071, R084): exactly, and anew when somebody asks. */
public final class CallsDesk {

    /** What is written up after a call of the period's last moment is counted with it. */
    private static final Duration WRAP_UP_MAX = Duration.ofHours(1);

    private final CallBook book;
    private final Shops shops;

    public CallsDesk(CallBook book, Shops shops) {
        this.book = book;
        this.shops = shops;
    }

    /** One row for each group that has calls, by its key. */
    public List<CallFigures> figures(Period period, Grouping by) {
        var totals = new CallTotals(by, period.zones(), wrapUps(period), ShopHours.of(shops, period));
        book.calls(period, some -> totals.add(some, channels(by, some, List.of()), reached(period, some)));
        book.owed(period, some -> totals.add(some, channels(by, List.of(), some)));
        return totals.figures();
    }

    /** The calls behind a figure, in the order in which they began. */
    public List<PhoneCall> calls(CountedCall counted, Listing listing) {
        var slice = listing.slice();
        return Sieve.fill(
                listing,
                counted.dependsOnLaterTalks() || slice != null && slice.by() == Grouping.CHANNEL,
                part -> book.calls(counted, part),
                some -> counted(counted, listing.period(), slice, some),
                call -> new After(call.beganAt(), call.id()));
    }

    private List<PhoneCall> counted(CountedCall counted, Period period, @Nullable Slice slice, List<PhoneCall> some) {
        var reached = counted.dependsOnLaterTalks() ? reached(period, some) : Reached.NOBODY;
        var channels = slice == null ? Channels.NONE : channels(slice.by(), some, List.of());
        return some.stream()
                .filter(call -> counted.holds(call, reached))
                .filter(call -> slice == null
                        || isOf(slice, period, call.shop(), channels.of(call), call.operator(), call.beganAt()))
                .toList();
    }

    /** The calls behind a figure, in the order in which they came to be owed; of one group, where it is named. */
    public List<OwedCall> owed(CountedTask counted, Listing listing) {
        var open = counted == CountedTask.LETTERS_LATE ? ShopHours.of(shops, listing.period()) : OpenTime.ALWAYS;
        return Sieve.fill(
                listing,
                true,
                part -> book.owed(counted, part),
                some -> counted(counted, new Answering(open), listing, some),
                call -> new After(call.openedAt(), call.id()));
    }

    private List<OwedCall> counted(CountedTask counted, Answering answering, Listing listing, List<OwedCall> some) {
        var slice = listing.slice();
        var channels = slice == null ? Channels.NONE : channels(slice.by(), List.of(), some);
        return some.stream()
                .filter(call -> counted.holds(call, answering, slice))
                .filter(call -> slice == null
                        || !counted.isOfWhoSettled(slice)
                        || isOf(
                                slice,
                                listing.period(),
                                call.shop(),
                                channels.of(call),
                                call.operator(),
                                call.openedAt()))
                .toList();
    }

    private static boolean isOf(
            Slice slice, Period period, ShopId shop, @Nullable Channel channel, @Nullable String operator, Instant at) {
        return slice.by()
                .key(shop, channel, operator, at, period.zones().of(shop))
                .equals(slice.key());
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
        return callers.isEmpty() ? Reached.NOBODY : new Reached(book.lastTalks(period.shops(), period.from(), callers));
    }

    /** They are looked up only where they tell groups apart. */
    private Channels channels(Grouping by, List<PhoneCall> calls, List<OwedCall> owed) {
        if (by != Grouping.CHANNEL) {
            return Channels.NONE;
        }
        Set<UUID> tasks =
                calls.stream().map(PhoneCall::task).filter(Objects::nonNull).collect(Collectors.toSet());
        Set<OrderId> orders = new HashSet<>();
        Stream.concat(calls.stream().map(PhoneCall::orders), owed.stream().map(OwedCall::orders))
                .forEach(orders::addAll);
        return new Channels(book.kinds(tasks), book.channels(orders));
    }
}
