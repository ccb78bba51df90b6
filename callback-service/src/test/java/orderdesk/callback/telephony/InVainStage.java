package orderdesk.callback.telephony;

import static orderdesk.platform.testing.FixedShops.TRIBUNA;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import orderdesk.callback.presence.persistence.PresenceDesks;
import orderdesk.callback.telephony.messaging.InVainReader;
import orderdesk.callback.telephony.persistence.CallKind;
import orderdesk.callback.telephony.persistence.CallerKind;
import orderdesk.contracts.callback.CallEvent;
import orderdesk.contracts.callback.CallEvent.CallEnded;
import orderdesk.contracts.callback.CallEvent.CallMissed;
import orderdesk.contracts.callback.CallEvent.PlaceKept;
import orderdesk.contracts.callback.CallEvent.VoicemailLeft;
import orderdesk.contracts.callback.CallId;
import orderdesk.contracts.callback.CallResult;
import orderdesk.contracts.callback.CallSides;
import orderdesk.contracts.callback.CallTaskId;
import orderdesk.contracts.callback.CallTaskKind;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.contracts.shared.Phone;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.inbox.Reader;
import orderdesk.platform.inbox.Received;
import orderdesk.platform.queue.FollowCallers;
import orderdesk.platform.queue.WaitingCallerKind;
import orderdesk.platform.simulator.SimulatedClock;
import orderdesk.platform.simulator.SimulatedStore;
import orderdesk.platform.testing.FixedShops;
import org.jspecify.annotations.Nullable;

/** Calls in vain as they are heard of, and what is owed for them. */
class InVainStage implements OwedCalls {

    static final Instant T = Switchboard.NOON;
    static final Phone IRINA = new Phone("+79161234567", "79161234567");

    final SimulatedClock clock = new SimulatedClock(T);
    final Reader<CallEvent> reader = reader(SimulatedStore.synchronous(clock), this);
    final List<CallTaskKind> opened = new ArrayList<>();
    final Set<CallTaskId> open = new HashSet<>();
    final Set<CallTaskId> ever = new HashSet<>();
    final Set<CallTaskId> promised = new HashSet<>();
    final List<CallId> heardIn = new ArrayList<>();
    private final Map<CallEvent, Long> numbers = new HashMap<>();

    @Nullable
    Instant owedAt;

    @Nullable
    CallId after;

    @Nullable
    OperatorId talking;

    void hear(CallEvent... events) {
        for (var event : events) {
            reader.on(received(event, numbers.computeIfAbsent(event, _ -> numbers.size() + 1L)));
        }
    }

    static Reader<CallEvent> reader(SimulatedStore store, OwedCalls owed) {
        var desk = new InVainDesk(store.open(new CallerKind()), store.open(new CallKind()), owed);
        var callers = new FollowCallers<CallEvent>(store.open(new WaitingCallerKind<>("callback", CallEvent.class)));
        var presence = PresenceDesks.on(store, new FixedShops(), List.of(), Clock.fixed(T, ZoneOffset.UTC));
        return new InVainReader(desk, callers, presence.lineEnds(new FixedShops()));
    }

    static CallMissed missed(int number, @Nullable Phone phone) {
        return new CallMissed(call(number), sides(phone, null), T.plusSeconds(number));
    }

    static VoicemailLeft voicemail(int number, Phone phone) {
        return new VoicemailLeft(call(number), sides(phone, null), 20, T.plusSeconds(number));
    }

    static PlaceKept place(int number) {
        return new PlaceKept(call(number), sides(IRINA, null), T.plusSeconds(number));
    }

    static CallEnded talked(int number, Phone phone, @Nullable CallTaskId task) {
        return ended(number, phone, CallResult.TALKED, task);
    }

    static CallEnded ended(int number, Phone phone, CallResult result, @Nullable CallTaskId task) {
        return new CallEnded(call(number), sides(phone, task), result, 1, 0, 0, T.plusSeconds(number));
    }

    static CallSides sides(@Nullable Phone phone, @Nullable CallTaskId task) {
        return new CallSides(
                CallSides.Direction.INBOUND, phone, Switchboard.TRIBUNA_LINE, FixedShops.BORIS, task, null);
    }

    static CallId call(int number) {
        return new CallId(new UUID(0x42, number));
    }

    static CallId id(CallEvent event) {
        return switch (event) {
            case CallMissed missed -> missed.callId();
            case PlaceKept kept -> kept.callId();
            case CallEnded ended -> ended.callId();
            case VoicemailLeft left -> left.callId();
            default -> throw new AssertionError(event);
        };
    }

    static Received<CallEvent> received(CallEvent event) {
        return received(event, event instanceof VoicemailLeft ? 2 : 1);
    }

    private static Received<CallEvent> received(CallEvent event, long sequence) {
        var id = id(event);
        return new Received<>(
                event,
                "callback:%s:%d".formatted(id, sequence),
                "callback",
                id.toString(),
                sequence,
                TRIBUNA,
                new Cause("mango", "test", null),
                T);
    }

    @Override
    public void owe(ShopId shop, CallTaskId id, InVain call, Cause cause) {
        if (ever.add(id)) {
            opened.add(call.kind());
            open.add(id);
            owedAt = call.at();
            after = call.after();
            talking = call.by();
        }
    }

    @Override
    public void replaced(ShopId shop, CallTaskId id, Cause cause) {
        open.remove(id);
    }

    @Override
    public void message(ShopId shop, CallTaskId id, CallId heard, Cause cause) {
        heardIn.add(heard);
    }

    @Override
    public boolean isPromised(ShopId shop, CallTaskId id) {
        return promised.contains(id);
    }

    @Override
    public Optional<Spoken> talkedFor(ShopId shop, CallTaskId id) {
        return Optional.empty();
    }

    @Override
    public void reached(ShopId shop, CallTaskId id, Cause cause) {
        open.remove(id);
    }

    @Override
    public boolean isOpen(ShopId shop, CallTaskId id) {
        return open.contains(id);
    }
}
