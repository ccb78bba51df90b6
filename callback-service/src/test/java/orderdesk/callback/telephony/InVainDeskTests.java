package orderdesk.callback.telephony;

import static orderdesk.platform.testing.FixedShops.TRIBUNA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
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
import orderdesk.contracts.callback.CallId;
import orderdesk.contracts.callback.CallResult;
import orderdesk.contracts.callback.CallSides;
import orderdesk.contracts.callback.CallTaskId;
import orderdesk.contracts.callback.CallTaskKind;
import orderdesk.contracts.shared.Phone;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.inbox.Reader;
import orderdesk.platform.inbox.Received;
import orderdesk.platform.queue.FollowCallers;
import orderdesk.platform.queue.WaitingCallerKind;
import orderdesk.platform.simulator.Deliveries;
import orderdesk.platform.simulator.SimulatedClock;
import orderdesk.platform.simulator.SimulatedStore;
import orderdesk.platform.testing.FixedShops;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Calling.md, example 8: three missed calls are one task, and getting through on the fourth is none. */
class InVainDeskTests implements OwedCalls {

    private static final Instant T = Switchboard.NOON;
    private static final Phone IRINA = new Phone("+79161234567", "79161234567");

    private final SimulatedClock clock = new SimulatedClock(T);
    private final Reader<CallEvent> reader = reader(SimulatedStore.synchronous(clock), this);
    private final List<CallTaskKind> opened = new ArrayList<>();
    private final Set<CallTaskId> open = new HashSet<>();
    private final Set<CallTaskId> ever = new HashSet<>();
    private @Nullable Instant owedAt;

    @Test
    void threeMissedCallsAreOneTask() {
        hear(missed(1, IRINA), missed(2, IRINA), missed(3, IRINA));

        assertThat(opened).containsExactly(CallTaskKind.MISSED_CALL);
        assertThat(owedAt).isEqualTo(T.plusSeconds(1));
    }

    @Test
    void gettingThroughOnTheFourthLeavesNone() {
        hear(missed(1, IRINA), missed(2, IRINA), missed(3, IRINA), talked(4, IRINA, null));

        assertThat(open).isEmpty();
    }

    @Test
    void hiddenNumberIsAnOutcomeAndNoTask() {
        hear(missed(1, null));

        assertThat(opened).isEmpty();
    }

    @Test
    void whoCallsInVainAfterATalkIsOwedAnother() {
        hear(missed(1, IRINA), talked(2, IRINA, null), missed(3, IRINA));

        assertThat(opened).hasSize(2);
        assertThat(open).hasSize(1);
    }

    @Test
    void whoCallsInVainAfterHisTaskHasItsOutcomeIsOwedAnother() {
        hear(missed(1, IRINA));
        open.clear();
        hear(missed(2, IRINA));

        assertThat(opened).hasSize(2);
    }

    /** Across calls there is no order: the earlier miss may be heard of after the talk. */
    @Test
    void missThatIsHeardOfAfterALaterTalkOwesNothing() {
        hear(talked(5, IRINA, null), missed(2, IRINA));

        assertThat(opened).isEmpty();
    }

    @Test
    void operatorWhoCallsForTheTaskSaysItsOutcomeHimself() {
        hear(missed(1, IRINA));
        var task = open.iterator().next();

        hear(talked(2, IRINA, task));

        assertThat(open).containsExactly(task);
    }

    /** He keeps his place, and hangs up: that is one call, and the urgent one. */
    @Test
    void whoKeepsHisPlaceIsOwedOneCall() {
        hear(new PlaceKept(call(1), sides(IRINA, null), T.plusSeconds(1)), missed(1, IRINA));

        assertThat(opened).containsExactly(CallTaskKind.CALLBACK);
        assertThat(open).hasSize(1);
    }

    @Test
    void brokenLineOwesTheMostUrgentCall() {
        hear(ended(1, IRINA, CallResult.DROPPED, null));

        assertThat(opened).containsExactly(CallTaskKind.DROPPED_LINE);
    }

    @Test
    void outgoingCallThatNobodyTookOwesNothing() {
        hear(ended(1, IRINA, CallResult.NO_ANSWER, null));

        assertThat(opened).isEmpty();
    }

    @Test
    void twiceDeliveredAndFailingAnywhereItEndsTheSame() {
        Deliveries.<CallEvent>to((store, _) -> reader(store, new InVainDeskTests() {
                    @Override
                    public boolean isOpen(ShopId shop, CallTaskId id) {
                        return true; // another instance's queue knows it, too
                    }
                }))
                .startingAt(T.toString())
                .of(
                        received(missed(1, IRINA)),
                        received(missed(2, IRINA)),
                        received(talked(3, IRINA, null)),
                        received(missed(4, IRINA)))
                .endTheSameWhateverHappens();
    }

    /** The task is opened though the service was killed between deciding and doing. */
    @Test
    void taskThatWasDecidedIsOpenedWhenTheEventComesAgain() {
        var store = SimulatedStore.synchronous(clock);
        var event = received(missed(1, IRINA));
        var dying = reader(store, new InVainDeskTests() {
            @Override
            public void owe(
                    ShopId shop, CallTaskId id, CallTaskKind kind, Phone phone, CallId after, Instant at, Cause cause) {
                throw new IllegalStateException("killed");
            }
        });
        assertThatIllegalStateException().isThrownBy(() -> dying.on(event));

        reader(store, this).on(event);

        assertThat(opened).hasSize(1);
    }

    private void hear(CallEvent... events) {
        for (var event : events) {
            reader.on(received(event));
        }
    }

    private static Reader<CallEvent> reader(SimulatedStore store, OwedCalls owed) {
        var desk = new InVainDesk(store.open(new CallerKind()), store.open(new CallKind()), owed);
        var callers = new FollowCallers<CallEvent>(store.open(new WaitingCallerKind<>("callback", CallEvent.class)));
        var presence = PresenceDesks.on(store, List.of(), Clock.fixed(T, ZoneOffset.UTC));
        return new InVainReader(desk, callers, presence.lineEnds(new FixedShops()));
    }

    private static CallMissed missed(int number, @Nullable Phone phone) {
        return new CallMissed(call(number), sides(phone, null), T.plusSeconds(number));
    }

    private static CallEnded talked(int number, Phone phone, @Nullable CallTaskId task) {
        return ended(number, phone, CallResult.TALKED, task);
    }

    private static CallEnded ended(int number, Phone phone, CallResult result, @Nullable CallTaskId task) {
        return new CallEnded(call(number), sides(phone, task), result, 1, 0, 0, T.plusSeconds(number));
    }

    private static CallSides sides(@Nullable Phone phone, @Nullable CallTaskId task) {
        return new CallSides(CallSides.Direction.INBOUND, phone, Switchboard.TRIBUNA_LINE, null, task, null);
    }

    private static CallId call(int number) {
        return new CallId(new UUID(0x42, number));
    }

    private static CallId id(CallEvent event) {
        return switch (event) {
            case CallMissed missed -> missed.callId();
            case PlaceKept kept -> kept.callId();
            case CallEnded ended -> ended.callId();
            default -> throw new AssertionError(event);
        };
    }

    private static Received<CallEvent> received(CallEvent event) {
        var id = id(event);
        return new Received<>(
                event,
                "callback:%s:1".formatted(id),
                "callback",
                id.toString(),
                1,
                TRIBUNA,
                new Cause("mango", "test", null),
                T);
    }

    @Override
    public void owe(ShopId shop, CallTaskId id, CallTaskKind kind, Phone phone, CallId after, Instant at, Cause cause) {
        if (ever.add(id)) {
            opened.add(kind);
            open.add(id);
            owedAt = at;
        }
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
