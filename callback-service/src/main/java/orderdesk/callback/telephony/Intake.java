package orderdesk.callback.telephony;

import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import orderdesk.callback.telephony.domain.Call;
import orderdesk.callback.telephony.domain.Notice;
import orderdesk.platform.aggregate.StoreUnavailable;
import orderdesk.platform.aggregate.Stored;

/**
 * Lets in what exchanges say, a few notices at a time and in the order in which they came. An exchange may not repeat
 * what was refused, so a burst waits for its turn, and a database that was away for a moment is asked again (R007).
 *
 * <p><b>Guarantees.</b> When {@link #take} returns, the notice is durable. However many come at once, the database is
 * asked for {@value #AT_ONCE} of them: the rest of its connections is left to people. Nobody waits longer than the
 * patience given, and no more than {@value #WAITING_MAX} wait.
 */
public final class Intake {

    /** Half of the connections to the database. */
    public static final int AT_ONCE = 32;

    /** Forty seconds of 500 notices each; where each has its own connection, the instance's bound on those comes before. */
    public static final int WAITING_MAX = 20_000;

    private static final Duration PAUSE = Duration.ofMillis(200);

    private final Function<Notice, Stored<Call>> desk;
    private final Duration patience;
    private final int waitingMax;
    private final Semaphore turns = new Semaphore(AT_ONCE, true);

    /**
     * @param desk makes a notice durable
     * @param patience how long an exchange is kept waiting for an answer
     */
    public Intake(Function<Notice, Stored<Call>> desk, Duration patience) {
        this(desk, patience, WAITING_MAX);
    }

    Intake(Function<Notice, Stored<Call>> desk, Duration patience, int waitingMax) {
        this.desk = desk;
        this.patience = patience;
        this.waitingMax = waitingMax;
    }

    /**
     * @return the call as it stands now
     * @throws StoreUnavailable where no turn came or the database stayed away: it is not kept
     */
    public Stored<Call> take(Notice said) {
        var until = System.nanoTime() + patience.toNanos();
        awaitTurn();
        try {
            return asking(until).executeSupplier(() -> desk.apply(said));
        } finally {
            turns.release();
        }
    }

    /** Notices that wait for their turn now. */
    public int waiting() {
        return turns.getQueueLength();
    }

    private void awaitTurn() {
        if (turns.getQueueLength() >= waitingMax) {
            throw new StoreUnavailable("Too many notices wait for their turn");
        }
        try {
            if (!turns.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new StoreUnavailable("No turn came in time for a notice");
            }
        } catch (InterruptedException stopping) {
            throw interrupted(stopping);
        }
    }

    /** Again after a pause, as long as it ends before then. */
    private static Retry asking(long until) {
        return Retry.of(
                "intake",
                RetryConfig.custom()
                        .maxAttempts(Integer.MAX_VALUE)
                        .waitDuration(PAUSE)
                        .retryOnException(away ->
                                away instanceof StoreUnavailable && System.nanoTime() + PAUSE.toNanos() <= until)
                        .build());
    }

    private static StoreUnavailable interrupted(InterruptedException stopping) {
        Thread.currentThread().interrupt();
        return new StoreUnavailable("The service is stopping", stopping);
    }
}
