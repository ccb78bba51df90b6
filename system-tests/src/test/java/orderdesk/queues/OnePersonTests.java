package orderdesk.queues;

import static orderdesk.queues.TwoQueues.CAUSE;
import static orderdesk.queues.TwoQueues.NOW;
import static orderdesk.queues.TwoQueues.SHOP;
import static orderdesk.queues.TwoQueues.SHOPS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import orderdesk.callback.TalkDesk;
import orderdesk.confirmation.CallDesk;
import orderdesk.contracts.callback.CallEvent;
import orderdesk.contracts.confirmation.ConfirmationEvent;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.contracts.shared.Phone;
import orderdesk.platform.claim.HeldByAnother;
import orderdesk.platform.claim.WorkRefusal;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** One person, one conversation across the two services: 50 operators want one telephone. */
class OnePersonTests {

    private static final int OPERATORS = 50;
    private static final Phone PHONE = new Phone("+79123456789", "");

    private final TwoQueues queues = new TwoQueues();

    /** What an operator holds, and how he dials it. */
    private record Claimed(OperatorId operator, Runnable dial) {}

    @RepeatedTest(20)
    void oneOfFiftyTalksToHim(RepetitionInfo time) throws Exception {
        queues.order(PHONE, NOW.minusSeconds(900));
        queues.order(PHONE, NOW.minusSeconds(901));
        queues.request(PHONE, true);

        var claimed = atOnce(time.getCurrentRepetition());
        queues.hearEachOther();
        queues.hearEachOther();
        var talking = claimed.stream().filter(OnePersonTests::dials).toList();

        assertThat(claimed).hasSizeBetween(1, 2);
        assertThat(talking).hasSize(1);
        assertThat(queues.confirmations
                                .events(ConfirmationEvent.ContactStarted.class)
                                .size()
                        + queues.calls.events(CallEvent.ContactStarted.class).size())
                .isEqualTo(1);
        assertThat(taken(new OperatorId("late"), true)).isEmpty();
        assertThat(taken(new OperatorId("late"), false)).isEmpty();
    }

    @Test
    void whoIsHeldInOneQueueIsInNeitherHead() {
        queues.order(PHONE, NOW.minusSeconds(900));
        queues.request(PHONE, true);
        assertThat(taken(new OperatorId("anna"), false)).isPresent();

        queues.hearEachOther();

        assertThat(queues.callback.queue().head(new OperatorId("boris"), SHOPS)).isEmpty();
        assertThat(queues.callback.queue().head(new OperatorId("anna"), SHOPS)).isPresent();
    }

    /** Nobody is kept from his work by a claim that nobody extends: 80 seeds of claims, news and time. */
    @Test
    void inTheEndEverybodyIsCalled() {
        for (var seed = 0; seed < 80; seed++) {
            var random = new Random(seed);
            var both = new TwoQueues();
            both.order(PHONE, NOW.minusSeconds(900));
            both.request(PHONE, true);
            for (var step = 0; step < 12; step++) {
                switch (random.nextInt(4)) {
                    case 0 -> take(both, "anna", random.nextBoolean());
                    case 1 -> take(both, "boris", random.nextBoolean());
                    case 2 -> both.hearEachOther();
                    default -> both.clock.advance(Duration.ofSeconds(random.nextInt(60)));
                }
            }
            both.clock.advance(Duration.ofSeconds(121));
            both.hearEachOther();
            both.clock.advance(Duration.ofSeconds(121));

            assertThat(take(both, "vera", true)).as("seed %d", seed).isPresent();
            assertThat(take(both, "vera", false)).as("seed %d", seed).isPresent();
        }
    }

    private List<Claimed> atOnce(int seed) throws Exception {
        var tasks = new ArrayList<Callable<Optional<Claimed>>>();
        for (var i = 0; i < OPERATORS; i++) {
            var operator = new OperatorId("operator-" + i);
            var calls = i % 2 == 0;
            tasks.add(() -> taken(operator, calls));
        }
        Collections.shuffle(tasks, new Random(seed));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = new ArrayList<Claimed>();
            for (var done : threads.invokeAll(tasks)) {
                done.get().ifPresent(all::add);
            }
            return all;
        }
    }

    private Optional<Claimed> taken(OperatorId operator, boolean calls) {
        return take(queues, operator.value(), calls);
    }

    private static Optional<Claimed> take(TwoQueues from, String name, boolean calls) {
        var operator = new OperatorId(name);
        return calls ? call(from, operator) : order(from, operator);
    }

    private static Optional<Claimed> call(TwoQueues from, OperatorId operator) {
        return from.callback
                .queue()
                .next(operator, SHOPS, Optional.empty(), CAUSE)
                .map(given -> {
                    var task = given.items().getFirst().state().taskId();
                    var by = new TalkDesk.By(SHOP, task, operator, given.claim().token(), CAUSE);
                    return new Claimed(operator, () -> from.callback.talks().dial(by, null));
                });
    }

    private static Optional<Claimed> order(TwoQueues from, OperatorId operator) {
        return from.confirmation
                .queue()
                .next(operator, SHOPS, Optional.empty(), CAUSE)
                .map(given -> {
                    var order = given.items().getFirst().state().orderId();
                    var by =
                            new CallDesk.By(SHOP, order, operator, given.claim().token(), CAUSE);
                    return new Claimed(operator, () -> from.confirmation.calls().dial(by, null));
                });
    }

    private static boolean dials(Claimed claimed) {
        try {
            claimed.dial().run();
            return true;
        } catch (HeldByAnother | WorkRefusal.ClaimSuperseded refused) {
            return false; // he is told that another one talks to this person
        }
    }
}
