package orderdesk.callback.telephony;

import static orderdesk.platform.testing.FixedShops.TRIBUNA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import orderdesk.callback.CallbackDesk;
import orderdesk.callback.TaskDesk;
import orderdesk.callback.persistence.Desks;
import orderdesk.callback.task.domain.CallTask;
import orderdesk.callback.task.domain.Subject;
import orderdesk.callback.telephony.OwedCalls.InVain;
import orderdesk.contracts.callback.CallEvent.CallTaskCompleted;
import orderdesk.contracts.callback.CallId;
import orderdesk.contracts.callback.CallOutcome;
import orderdesk.contracts.callback.CallTaskId;
import orderdesk.contracts.callback.CallTaskKind;
import orderdesk.contracts.shared.Phone;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.calling.Schedule;
import orderdesk.platform.calling.WorkClass;
import orderdesk.platform.simulator.SimulatedClock;
import orderdesk.platform.simulator.SimulatedStore;
import orderdesk.platform.testing.FixedShops;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The clocks of calling.md, in the real queue. */
class QueuedCallsTests {

    private static final Instant NOON = Switchboard.NOON;
    private static final CallTaskId TASK = new CallTaskId(new UUID(1, 1));
    private static final CallId CALL = new CallId(new UUID(2, 2));
    private static final Phone IRINA = new Phone("+79161234567", "79161234567");
    private static final Cause CAUSE = new Cause("callback", "test", null);

    private final SimulatedClock clock = new SimulatedClock(NOON);
    private final SimulatedStore store = SimulatedStore.synchronous(clock);
    private final TaskDesk tasks = Desks.on(store, new FixedShops(), 4, CallbackDesk.Around.NOTHING, clock)
            .tasks();
    private final QueuedCalls queue = new QueuedCalls(tasks, new FixedShops());

    @ParameterizedTest
    @CsvSource({"MISSED_CALL, 30, 180", "VOICEMAIL, 30, 180", "DROPPED_LINE, 0, 60"})
    void callInVainIsOwedInItsTime(CallTaskKind kind, long callableAfter, long callByAfter) {
        queue.owe(TRIBUNA, TASK, new InVain(kind, IRINA, CALL, NOON, null), CAUSE);

        var schedule = Optional.ofNullable(task().schedule()).orElseThrow();
        assertThat(task().kind()).isEqualTo(kind);
        assertThat(task().subject().call()).isEqualTo(CALL.toString());
        assertThat(schedule).extracting(Schedule::callableFrom).isEqualTo(NOON.plusSeconds(callableAfter));
        assertThat(schedule.callBy()).isEqualTo(NOON.plusSeconds(callByAfter));
    }

    @Test
    void talkGivesItItsOneOutcome() {
        assertThat(queue.isOpen(TRIBUNA, TASK)).isTrue();
        queue.owe(TRIBUNA, TASK, new InVain(CallTaskKind.MISSED_CALL, IRINA, CALL, NOON, null), CAUSE);
        clock.advance(Duration.ofMinutes(1));

        queue.reached(TRIBUNA, TASK, CAUSE);
        queue.reached(TRIBUNA, TASK, CAUSE);
        queue.owe(TRIBUNA, TASK, new InVain(CallTaskKind.MISSED_CALL, IRINA, CALL, NOON, null), CAUSE);

        assertThat(queue.isOpen(TRIBUNA, TASK)).isFalse();
        assertThat(store.events(CallTaskCompleted.class))
                .singleElement()
                .satisfies(done -> assertThat(done.outcome()).isEqualTo(CallOutcome.REACHED_OTHERWISE));
    }

    /** The more urgent call is of its own class, and what he left is heard in whichever stands. */
    @Test
    void callThatIsReplacedHasItsOutcomeAndTheMessageIsHeardInTheOther() {
        var urgent = new CallTaskId(new UUID(1, 2));
        queue.owe(TRIBUNA, urgent, new InVain(CallTaskKind.MISSED_CALL, IRINA, CALL, NOON, null), CAUSE);
        queue.replaced(TRIBUNA, urgent, CAUSE);
        queue.owe(TRIBUNA, TASK, new InVain(CallTaskKind.CALLBACK, IRINA, CALL, NOON, null), CAUSE);
        var message = new CallId(new UUID(2, 3));

        queue.message(TRIBUNA, TASK, message, CAUSE);
        queue.message(TRIBUNA, urgent, message, CAUSE);

        assertThat(task().messages()).containsExactly(CALL.toString(), message.toString());
        assertThat(Optional.ofNullable(task().schedule()).orElseThrow().workClass())
                .isEqualTo(WorkClass.PROMISED_OR_WAITING_NOW);
        assertThat(queue.isPromised(TRIBUNA, TASK)).isTrue();
        assertThat(queue.isPromised(TRIBUNA, urgent)).isFalse();
        assertThat(store.events(CallTaskCompleted.class))
                .extracting(CallTaskCompleted::taskId, CallTaskCompleted::outcome)
                .containsExactly(tuple(urgent, CallOutcome.NO_LONGER_NEEDED));
        assertThat(tasks.find(TRIBUNA, urgent).orElseThrow().state().messages()).isEmpty();
    }

    /** Whoever calls him hears all that he said, in whichever call it is owed now. */
    @Test
    void everyMessageGoesWithWhateverIsOwedToHim() {
        var voicemail = new CallTaskId(new UUID(1, 2));
        queue.owe(TRIBUNA, voicemail, new InVain(CallTaskKind.VOICEMAIL, IRINA, CALL, NOON, null), CAUSE);
        queue.message(TRIBUNA, voicemail, call(1), CAUSE);
        queue.message(TRIBUNA, voicemail, call(1), CAUSE);

        queue.owe(TRIBUNA, TASK, new InVain(CallTaskKind.DROPPED_LINE, IRINA, call(2), NOON, null), CAUSE);
        queue.replaced(TRIBUNA, voicemail, CAUSE);

        assertThat(tasks.find(TRIBUNA, voicemail).orElseThrow().state().messages())
                .containsExactly(CALL.toString(), call(1).toString());
        assertThat(task().messages()).containsExactly(call(2).toString(), CALL.toString(), call(1).toString());
    }

    @Test
    void lastMessagesOfManyAreKept() {
        queue.owe(TRIBUNA, TASK, new InVain(CallTaskKind.VOICEMAIL, IRINA, CALL, NOON, null), CAUSE);
        for (var number = 1; number <= Subject.MESSAGES_MAX; number++) {
            queue.message(TRIBUNA, TASK, call(number), CAUSE);
        }
        assertThat(task().messages()).hasSize(1 + Subject.MESSAGES_MAX).startsWith(CALL.toString(), call(1).toString());

        queue.message(TRIBUNA, TASK, call(Subject.MESSAGES_MAX + 1), CAUSE);

        assertThat(task().messages()).hasSize(1 + Subject.MESSAGES_MAX).startsWith(CALL.toString(), call(2).toString());
    }

    private static CallId call(int number) {
        return new CallId(new UUID(3, number));
    }

    private CallTask task() {
        return tasks.find(TRIBUNA, TASK).orElseThrow().state();
    }
}
