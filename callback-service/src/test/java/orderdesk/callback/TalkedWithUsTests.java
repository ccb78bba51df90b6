package orderdesk.callback;

import static orderdesk.callback.Orders.ORDER;
import static orderdesk.callback.Orders.SLOT;
import static orderdesk.callback.Theatre.ANNA;
import static orderdesk.callback.Theatre.NOW;
import static orderdesk.callback.Theatre.PHONE;
import static orderdesk.callback.Theatre.SHOP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import orderdesk.callback.task.domain.Attempt;
import orderdesk.contracts.callback.CallEvent.CallEnded;
import orderdesk.contracts.callback.CallId;
import orderdesk.contracts.callback.CallResult;
import orderdesk.contracts.callback.CallSides;
import orderdesk.contracts.callback.CallSides.Direction;
import orderdesk.contracts.callback.CallTaskId;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.calling.Purpose;
import orderdesk.platform.calling.Purpose.RetryCall;
import orderdesk.platform.inbox.Received;
import org.junit.jupiter.api.Test;

/** A talk that the customer began puts a retry off, as long as the call is still of use then. */
class TalkedWithUsTests {

    /** When the courier may be there, and a reminder is too late. */
    private static final Instant SLOT_BEGINS = Instant.parse("2026-11-26T13:00:00Z");

    private static final Duration QUARTER = Duration.ofMinutes(15);
    private static final Duration STEP = Duration.ofHours(3);

    private final Theatre stage = new Theatre(NOW);

    @Test
    void reminderIsPutOffWhereItIsStillOfUseThen() {
        var talked = SLOT_BEGINS.minus(STEP).minusSeconds(1);
        var task = remindedInVain(talked.minusSeconds(60));

        hear(SHOP, talked);

        assertThat(purpose(task)).isEqualTo(new RetryCall(talked.plus(STEP), talked));
    }

    @Test
    void reminderIsNotPutOffToWhenNobodyWantsItAnyMore() {
        var talked = SLOT_BEGINS.minus(STEP);
        var dialled = talked.minusSeconds(60);
        var task = remindedInVain(dialled);

        hear(SHOP, talked);

        assertThat(purpose(task)).isEqualTo(new RetryCall(dialled.plus(QUARTER), null));
        stage.clock.set(dialled.plus(QUARTER));
        assertThat(stage.taken(ANNA)).containsExactly(task);
    }

    /** The settings of a new shop may come after its first calls. */
    @Test
    void talkOfWhomWeDoNotSeekNeedsNoSettings() {
        assertThatCode(() -> hear(new ShopId("opens-soon"), NOW)).doesNotThrowAnyException();
    }

    private CallTaskId remindedInVain(Instant at) {
        stage.hear(Orders.placed(), ORDER);
        stage.hear(Orders.confirmed(1, SLOT, NOW), ORDER);
        stage.clock.set(at);
        var by = stage.dialled(ANNA);
        stage.desk.talks().notReached(by, Attempt.Ended.NO_ANSWER, Optional.empty());
        return by.task();
    }

    private Purpose purpose(CallTaskId task) {
        return stage.task(task).purpose().orElseThrow();
    }

    private void hear(ShopId shop, Instant at) {
        var call = new CallId(new UUID(7, 7));
        var sides = new CallSides(Direction.INBOUND, PHONE, "+78005550122", ANNA, null, null);
        var ended = new CallEnded(call, sides, CallResult.TALKED, 1, 4_000, 60_000, at);
        var cause = new Cause("callback", "story", null);
        stage.desk
                .inbound()
                .ended(new Received<>(ended, "callback:call:1", "callback", "call", 1, shop, cause, at), ended);
    }
}
