package orderdesk.callback;

import static orderdesk.callback.Theatre.CAUSE;
import static orderdesk.callback.Theatre.SHOPS;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import orderdesk.callback.task.domain.CallTask;
import orderdesk.callback.task.domain.Talk;
import orderdesk.contracts.callback.CallOutcome;
import orderdesk.contracts.callback.CallTopic;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.platform.aggregate.StoreUnavailable;
import orderdesk.platform.queue.Claimed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Operators at one instance, each of whom takes what is next, dials and settles it, until told to stop. */
final class Crowd implements AutoCloseable {

    static final int SIZE = 5;

    private static final Logger LOG = LoggerFactory.getLogger(Crowd.class);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final CallbackDesk desk;
    private final List<OperatorId> people;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final List<Thread> threads = new ArrayList<>();

    /** What nobody expected. */
    final List<RuntimeException> failed = new CopyOnWriteArrayList<>();

    /** @param place begins their names: whoever is of one place may go on with his work at another */
    Crowd(CallbackDesk desk, String place) {
        this.desk = desk;
        this.people = IntStream.range(0, SIZE)
                .mapToObj(number -> new OperatorId(place + "-" + number))
                .toList();
    }

    Crowd start() {
        people.forEach(operator -> threads.add(Thread.ofVirtual().start(() -> works(operator))));
        return this;
    }

    private void works(OperatorId operator) {
        try {
            while (takesNext(operator) || !stopped.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
                if (stopped.getCount() == 0) {
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.error("{} cannot go on", operator, e);
            failed.add(e);
        }
    }

    /** Whoever is told that the database does not answer asks again, and is given what he holds. */
    private boolean takesNext(OperatorId operator) {
        try {
            return workedOff(desk.queue().next(operator, SHOPS, Optional.empty(), CAUSE), operator);
        } catch (StoreUnavailable away) {
            LOG.info("{} asks again", operator, away);
            return false;
        }
    }

    private boolean workedOff(Optional<Claimed<CallTask>> claimed, OperatorId operator) {
        claimed.ifPresent(given -> given.items().stream()
                .map(item -> item.state())
                .filter(task -> task.callableAt(Instant.now()))
                .map(task -> Theatre.by(operator, task, given.claim().token()))
                .forEach(this::talks));
        return claimed.isPresent();
    }

    private void talks(TalkDesk.By by) {
        desk.talks().dial(by, null);
        desk.talks().talked(by, new Talk(CallOutcome.ANSWERED, CallTopic.OTHER, null, null));
    }

    @Override
    public void close() throws InterruptedException {
        stopped.countDown();
        for (var thread : threads) {
            thread.join();
        }
    }
}
