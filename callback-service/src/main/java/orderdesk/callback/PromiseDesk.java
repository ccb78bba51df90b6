package orderdesk.callback;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import orderdesk.callback.promise.domain.CallSlot;
import orderdesk.callback.promise.domain.GivenPromise;
import orderdesk.callback.promise.domain.GivenPromise.End;
import orderdesk.callback.promise.domain.GivenPromises;
import orderdesk.callback.promise.domain.PlacesTaken;
import orderdesk.callback.promise.domain.SlotFull;
import orderdesk.callback.promise.domain.SlotTimes;
import orderdesk.callback.routing.RoutingDesk;
import orderdesk.contracts.callback.CallEvent;
import orderdesk.contracts.confirmation.Promise;
import orderdesk.contracts.confirmation.PromiseId;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.Decision;
import orderdesk.platform.aggregate.Aggregates;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.aggregate.Ids;
import orderdesk.platform.aggregate.Once;
import orderdesk.platform.aggregate.Stored;
import orderdesk.platform.inbox.Received;
import org.jspecify.annotations.Nullable;

/** Capacity for promises, and how they are kept (R083): those of this service and of confirmation-service alike. */
public final class PromiseDesk {

    /** So many slots before and after a full one are looked at for other times. */
    private static final int NEARBY = 32;

    private static final int OFFERED = 2;

    private final Aggregates<CallSlot, CallEvent> slots;
    private final Aggregates<GivenPromise, CallEvent> promises;
    private final GivenPromises figures;
    private final PlacesTaken others;
    private final RoutingDesk routing;
    private final Clock clock;

    /** @param routing knows how many people work when */
    PromiseDesk(CallbackDesk.Promises kept, RoutingDesk routing, Clock clock) {
        this.slots = kept.slots();
        this.promises = kept.given();
        this.figures = kept.figures();
        this.others = kept.others();
        this.routing = routing;
        this.clock = clock;
    }

    /**
     * Keeps a place for a promise for two minutes.
     *
     * @param overbook one more than there is room for: a senior may
     * @throws SlotFull with the nearest times at which there is room
     */
    public Held hold(ShopId shop, Promise promise, OperatorId by, boolean overbook, Once once, Cause cause) {
        var now = clock.instant();
        var wanted = SlotTimes.of(promise);
        var capacity = room(shop, wanted.getFirst(), wanted.getLast());
        for (var start : wanted) {
            var room = capacity.applyAsInt(start) + (overbook ? 1 : 0);
            var holdId = SlotTimes.hold(start, Ids.of(once.client(), once.key()));
            var slot = slots.change(shop, id(shop, start), cause, known -> {
                        var before = known.map(Stored::state).orElseGet(() -> CallSlot.empty(start));
                        return Decision.of(before.held(holdId, by, room, now).orElse(before));
                    })
                    .stored()
                    .state();
            var held = slot.holds().stream()
                    .filter(hold -> hold.id().equals(holdId))
                    .findFirst();
            if (held.isPresent() && held.get().until().isAfter(now)) {
                return new Held(holdId, start, held.get().until());
            }
        }
        throw new SlotFull(nearest(shop, wanted.getFirst(), now));
    }

    /** Operators who work then, less the reminders and retries that need one of them. */
    private ToIntFunction<Instant> room(ShopId shop, Instant first, Instant last) {
        var all = routing.room(shop);
        var taken = others.between(shop, first, last.plus(CallSlot.LENGTH)).stream()
                .collect(Collectors.groupingBy(CallSlot::startOf, Collectors.counting()));
        return start -> Math.max(
                0, all.applyAsInt(start) - taken.getOrDefault(start, 0L).intValue());
    }

    /** @param until the place is kept until then */
    public record Held(String holdId, Instant slot, Instant until) {}

    /** A promise takes its place: the one that was held for it, or else the one of its time. */
    public void given(
            Received<?> received,
            PromiseId id,
            Promise promise,
            @Nullable OperatorId by,
            @Nullable String holdId,
            Instant at) {
        var start = Optional.ofNullable(holdId)
                .flatMap(SlotTimes::ofHold)
                .orElseGet(() -> SlotTimes.of(promise).getFirst());
        var unchecked = by != null && !isHeld(received.shop(), start, holdId, at);
        var fresh = new GivenPromise(id, promise, by, start, at, unchecked, null, null);
        promises.receive(
                received,
                id.toString(),
                known -> Decision.of(known.map(Stored::state).orElse(fresh)));
        var hold = holdId == null ? "" : holdId;
        slots.receive(
                received,
                id(received.shop(), start),
                known -> Decision.of(known.map(Stored::state)
                        .orElseGet(() -> CallSlot.empty(start))
                        .taken(id, hold, at)));
    }

    /** Whether a place was looked up and kept for it until it was given. */
    private boolean isHeld(ShopId shop, Instant start, @Nullable String holdId, Instant at) {
        return slots.find(shop, id(shop, start)).stream()
                .flatMap(slot -> slot.state().holds().stream())
                .anyMatch(hold -> hold.id().equals(holdId) && hold.until().isAfter(at));
    }

    public void ended(Received<?> received, PromiseId id, End how, Instant at) {
        var shop = received.shop();
        var known = promises.find(shop, id.toString());
        if (known.isEmpty()) {
            return; // given before the topic begins
        }
        var start = known.get().state().slot();
        promises.receive(
                received,
                id.toString(),
                before -> Decision.of(before.orElseThrow().state().ended(how, at)));
        if (how == End.RENEGOTIATED || how == End.LAPSED) {
            slots.receive(
                    received,
                    id(shop, start),
                    before -> Decision.of(before.map(Stored::state)
                            .orElseGet(() -> CallSlot.empty(start))
                            .freed(id)));
        }
    }

    /** The promises of a shop that ended in a period, the latest first. */
    public List<GivenPromise> ended(ShopId shop, Instant from, Instant to, int limit) {
        return figures.ended(shop, from, to, limit);
    }

    private List<Instant> nearest(ShopId shop, Instant full, Instant now) {
        var capacity = room(shop, full.minus(times(NEARBY)), full.plus(times(NEARBY)));
        var starts = IntStream.rangeClosed(1, NEARBY)
                .boxed()
                .flatMap(step -> Stream.of(full.plus(times(step)), full.minus(times(step))))
                .filter(start -> start.isAfter(now))
                .filter(start -> capacity.applyAsInt(start) > 0)
                .toList();
        var known = slots.findAll(
                shop, starts.stream().map(start -> id(shop, start)).toList());
        var occupied = known.stream()
                .map(Stored::state)
                .filter(slot -> !slot.hasRoom(capacity.applyAsInt(slot.start()), now))
                .map(CallSlot::start)
                .toList();
        return starts.stream()
                .filter(start -> !occupied.contains(start))
                .limit(OFFERED)
                .sorted()
                .toList();
    }

    private static Duration times(int step) {
        return CallSlot.LENGTH.multipliedBy(step);
    }

    private static String id(ShopId shop, Instant start) {
        return Ids.of("slot", shop.value(), String.valueOf(start.getEpochSecond()))
                .toString();
    }
}
