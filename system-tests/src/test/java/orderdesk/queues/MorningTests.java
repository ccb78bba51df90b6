package orderdesk.queues;

import static orderdesk.queues.TwoQueues.CAUSE;
import static orderdesk.queues.TwoQueues.SHOP;
import static orderdesk.queues.TwoQueues.SHOPS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import orderdesk.callback.TalkDesk;
import orderdesk.callback.task.domain.CallTask;
import orderdesk.callback.task.domain.Talk;
import orderdesk.confirmation.CallDesk;
import orderdesk.confirmation.domain.Answered;
import orderdesk.confirmation.domain.Case;
import orderdesk.contracts.callback.CallEvent;
import orderdesk.contracts.callback.CallOutcome;
import orderdesk.contracts.callback.CallTaskId;
import orderdesk.contracts.callback.CallTopic;
import orderdesk.contracts.confirmation.ConfirmationEvent;
import orderdesk.contracts.confirmation.Promise;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.contracts.shared.Phone;
import orderdesk.platform.claim.Position;
import orderdesk.platform.claim.Wish;
import org.junit.jupiter.api.Test;

/**
 * Five operators, 80 orders of the night and 30 promises on a morning, over both services: every promise is called within
 * five minutes of its time, and none before it.
 */
class MorningTests {

    private static final int OPERATORS = 5;
    private static final int ORDERS = 80;
    private static final int PROMISES = 30;
    private static final Duration TALK = Duration.ofMinutes(4);
    private static final Duration STEP = Duration.ofSeconds(15);
    private static final Instant EVENING = Instant.parse("2026-11-24T16:00:00Z");
    private static final Instant NIGHT = Instant.parse("2026-11-24T20:00:00Z");
    private static final Instant OPENING = Instant.parse("2026-11-25T07:00:00Z");

    private final TwoQueues queues = new TwoQueues();
    private final Map<CallTaskId, Instant> promised = new HashMap<>();
    private final Instant[] busyUntil = new Instant[OPERATORS];

    @Test
    void everyPromiseOfTheMorningIsCalledInItsTime() {
        promise();
        queues.clock.set(NIGHT);
        for (var i = 0; i < ORDERS; i++) {
            queues.order(phone(i), NIGHT.plusSeconds(i * 300L));
        }

        work(OPENING, Duration.ofHours(3));

        assertThat(queues.confirmations.events(ConfirmationEvent.ContactStarted.class))
                .hasSize(ORDERS);
        assertThat(waited())
                .hasSize(PROMISES)
                .allSatisfy(waited -> assertThat(waited)
                        .isGreaterThanOrEqualTo(Duration.ZERO)
                        .isLessThanOrEqualTo(Duration.ofMinutes(5)));
    }

    /** The evening before, thirty customers say when: one every three minutes from ten past ten on. */
    private void promise() {
        queues.clock.set(EVENING);
        for (var i = 0; i < PROMISES; i++) {
            var task = queues.request(phone(1_000 + i), true);
            var at = OPENING.plus(Duration.ofMinutes(10 + 3L * i));
            var claim = queues.callback.claims().claim(task, operator(0), CAUSE).claim();
            var by = new TalkDesk.By(SHOP, task.taskId(), operator(0), claim.token(), CAUSE);
            queues.callback.talks().dial(by, null);
            queues.callback
                    .talks()
                    .later(by, new Wish(new Promise(Promise.Kind.AT, at, null, false, "заказ", "как обещали"), null));
            promised.put(task.taskId(), at);
        }
    }

    private void work(Instant from, Duration time) {
        Arrays.fill(busyUntil, from);
        for (var now = from; now.isBefore(from.plus(time)); now = now.plus(STEP)) {
            queues.clock.set(now);
            queues.confirmations.tick();
            queues.calls.tick();
            for (var i = 0; i < OPERATORS; i++) {
                if (!busyUntil[i].isAfter(now) && takesNext(operator(i))) {
                    busyUntil[i] = now.plus(TALK);
                }
            }
            queues.hearEachOther();
        }
    }

    /** As the gateway does it: the queue with the earlier head gives out its best. */
    private boolean takesNext(OperatorId operator) {
        var order = queues.confirmation
                .queue()
                .head(operator, SHOPS)
                .flatMap(head -> head.state().position());
        var call = queues.callback
                .queue()
                .head(operator, SHOPS)
                .flatMap(head -> head.state().position());
        if (call.isPresent() && isFirst(call.get(), order)) {
            return takesCall(operator);
        }
        return order.isPresent() && takesOrder(operator);
    }

    private static boolean isFirst(Position one, Optional<Position> other) {
        return other.isEmpty() || one.compareTo(other.get()) < 0;
    }

    private boolean takesCall(OperatorId operator) {
        var given = queues.callback
                .queue()
                .next(operator, SHOPS, Optional.empty(), CAUSE)
                .orElseThrow();
        for (var item : given.items()) {
            CallTask task = item.state();
            var by =
                    new TalkDesk.By(SHOP, task.taskId(), operator, given.claim().token(), CAUSE);
            queues.callback.talks().dial(by, null);
            queues.callback.talks().talked(by, new Talk(CallOutcome.ANSWERED, CallTopic.OTHER, null, null));
        }
        return true;
    }

    private boolean takesOrder(OperatorId operator) {
        var given = queues.confirmation
                .queue()
                .next(operator, SHOPS, Optional.empty(), CAUSE)
                .orElseThrow();
        for (var item : given.items()) {
            Case order = item.state();
            var by = new CallDesk.By(
                    SHOP, order.orderId(), operator, given.claim().token(), CAUSE);
            queues.confirmation.calls().dial(by, null);
            queues.confirmation.calls().refused(by, new Answered(1, null, List.of(), null, "ru-1"), "передумал");
        }
        return true;
    }

    /** From the promised time until the call that was made then. */
    private List<Duration> waited() {
        return queues.calls.events(CallEvent.ContactStarted.class).stream()
                .filter(started -> !started.at().isBefore(OPENING))
                .map(started -> Duration.between(
                        Optional.ofNullable(promised.get(started.taskId())).orElseThrow(), started.at()))
                .toList();
    }

    private static OperatorId operator(int number) {
        return new OperatorId("operator-" + number);
    }

    private static Phone phone(int number) {
        return new Phone("+7912%07d".formatted(number), "");
    }
}
