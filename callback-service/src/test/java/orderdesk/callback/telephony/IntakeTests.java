package orderdesk.callback.telephony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import orderdesk.callback.telephony.domain.Call;
import orderdesk.callback.telephony.domain.Direction;
import orderdesk.callback.telephony.domain.Notice;
import orderdesk.callback.telephony.domain.Notice.Party;
import orderdesk.callback.telephony.domain.Notice.Summary;
import orderdesk.contracts.callback.CallResult;
import orderdesk.platform.aggregate.StoreUnavailable;
import orderdesk.platform.aggregate.Stored;
import org.junit.jupiter.api.Test;

/** A burst waits for its turn, and a notice outlives a moment without a database (R007). */
class IntakeTests {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Instant NOON = Switchboard.NOON;

    private final Switchboard board = new Switchboard();
    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void momentWithoutDatabaseIsWaitedFor() {
        var intake = new Intake(awayFor(2), PATIENCE);

        assertThat(intake.take(notice("m-1")).state().isMissed()).isTrue();
        assertThat(asked).hasValue(3);
    }

    @Test
    void databaseThatStaysAwayIsSaidToBeAwayAndHoldsNoTurn() {
        var intake = new Intake(awayFor(Integer.MAX_VALUE), Duration.ofMillis(1));

        IntStream.rangeClosed(0, Intake.AT_ONCE)
                .forEach(_ ->
                        assertThatExceptionOfType(StoreUnavailable.class).isThrownBy(() -> intake.take(notice("m-1"))));
        assertThat(asked).hasValue(Intake.AT_ONCE + 1);
    }

    @Test
    void burstIsTakenAFewAtATimeAndWhole() throws Exception {
        var most = new AtomicInteger();
        var open = new CountDownLatch(1);
        var intake = new Intake(held(open, most), PATIENCE);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var burst = burst(threads, intake, 500);
            await().until(() -> intake.waiting() == 500 - Intake.AT_ONCE);
            open.countDown();

            for (var one : burst) {
                assertThat(one.get().state().isMissed()).isTrue();
            }
        }
        assertThat(most).hasValue(Intake.AT_ONCE);
    }

    @Test
    void oneMoreThanMayWaitIsRefused() throws Exception {
        var open = new CountDownLatch(1);
        var intake = new Intake(held(open, new AtomicInteger()), PATIENCE, 3);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var burst = burst(threads, intake, Intake.AT_ONCE + 3);
            await().until(() -> intake.waiting() == 3);

            assertThatExceptionOfType(StoreUnavailable.class).isThrownBy(() -> intake.take(notice("late")));

            open.countDown();
            for (var one : burst) {
                assertThat(one.get().state().isMissed()).isTrue();
            }
        }
    }

    private static List<Future<Stored<Call>>> burst(ExecutorService threads, Intake intake, int size) {
        return IntStream.range(0, size)
                .mapToObj(number -> threads.submit(() -> intake.take(notice("m-" + number))))
                .toList();
    }

    private Function<Notice, Stored<Call>> awayFor(int times) {
        return said -> {
            if (asked.incrementAndGet() <= times) {
                throw new StoreUnavailable("away");
            }
            return board.desk.calls().take(said);
        };
    }

    private Function<Notice, Stored<Call>> held(CountDownLatch open, AtomicInteger most) {
        return said -> {
            most.accumulateAndGet(asked.incrementAndGet(), Math::max);
            try {
                open.await();
                return taken(said);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            } finally {
                asked.decrementAndGet();
            }
        };
    }

    private synchronized Stored<Call> taken(Notice said) {
        return board.desk.calls().take(said);
    }

    private static Notice notice(String entry) {
        var summary = new Summary(
                Direction.INCOMING, Party.of("101", null), NOON, null, NOON.plusSeconds(9), CallResult.NO_ANSWER);
        return new Notice("mango", entry, Switchboard.TRIBUNA_LINE, summary);
    }
}
