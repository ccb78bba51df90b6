package orderdesk.insight.calls;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import orderdesk.contracts.callback.CallTaskKind;
import orderdesk.contracts.order.OrderEvent.Channel;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.ShopId;
import orderdesk.insight.calls.domain.CallBook;
import orderdesk.insight.calls.domain.CountedCall;
import orderdesk.insight.calls.domain.CountedTask;
import orderdesk.insight.calls.domain.Listing;
import orderdesk.insight.calls.domain.Listing.After;
import orderdesk.insight.calls.domain.OwedCall;
import orderdesk.insight.calls.domain.PhoneCall;
import orderdesk.insight.calls.domain.Turn;
import orderdesk.insight.figures.domain.Period;

/** Calls as a test wrote them down; what is learned of events is the real one's affair. */
public final class CallsInMemory implements CallBook {

    public final List<PhoneCall> calls = new ArrayList<>();
    public final List<OwedCall> owed = new ArrayList<>();
    public final List<Turn> turns = new ArrayList<>();
    public final Map<OrderId, Channel> orders = new HashMap<>();

    @Override
    public void calls(Period period, Consumer<List<PhoneCall>> some) {
        calls.stream()
                .filter(call -> period.shops().contains(call.shop()) && holds(period, call.beganAt()))
                .map(List::of)
                .forEach(some);
    }

    @Override
    public void owed(Period period, Consumer<List<OwedCall>> some) {
        owed.stream()
                .filter(call -> period.shops().contains(call.shop()) && holds(period, call.openedAt()))
                .map(List::of)
                .forEach(some);
    }

    /** It finds more than is counted, as it may. */
    @Override
    public List<PhoneCall> calls(CountedCall counted, Listing listing) {
        return part(calls(listing.period()), listing, call -> new After(call.beganAt(), call.id()));
    }

    @Override
    public List<OwedCall> owed(CountedTask counted, Listing listing) {
        return part(owed(listing.period()), listing, call -> new After(call.openedAt(), call.id()));
    }

    private static <T> List<T> part(List<T> all, Listing listing, Function<T, After> place) {
        var order = Comparator.comparing(After::at).thenComparing(After::id);
        var after = listing.after();
        return all.stream()
                .sorted(Comparator.comparing(place, order))
                .filter(each -> after == null || order.compare(place.apply(each), after) > 0)
                .limit(listing.limit())
                .toList();
    }

    private static boolean holds(Period period, Instant at) {
        return !at.isBefore(period.from()) && at.isBefore(period.until());
    }

    @Override
    public Map<UUID, Instant> lastTalks(Set<ShopId> shops, Instant from, Collection<UUID> persons) {
        var last = new HashMap<UUID, Instant>();
        for (var call : calls) {
            if (call.isTalk()
                    && call.caller() != null
                    && persons.contains(call.caller())
                    && !call.beganAt().isBefore(from)) {
                last.merge(call.caller(), call.beganAt(), (one, other) -> one.isAfter(other) ? one : other);
            }
        }
        return last;
    }

    @Override
    public Map<UUID, CallTaskKind> kinds(Collection<UUID> tasks) {
        var kinds = new HashMap<UUID, CallTaskKind>();
        owed.stream().filter(task -> tasks.contains(task.id())).forEach(task -> kinds.put(task.id(), task.kind()));
        return kinds;
    }

    @Override
    public Map<OrderId, Channel> channels(Collection<OrderId> its) {
        var channels = new HashMap<>(orders);
        channels.keySet().retainAll(its);
        return channels;
    }

    @Override
    public List<Turn> turns(Set<ShopId> shops, Instant from, Instant until) {
        return turns.stream()
                .filter(turn -> shops.contains(turn.shop()) && turn.at().isBefore(until))
                .toList();
    }
}
