package orderdesk.platform.aggregate;

import static com.mongodb.client.model.Filters.expr;
import static orderdesk.platform.aggregate.Bells.ANNA;
import static orderdesk.platform.aggregate.Bells.TRIBUNA;
import static orderdesk.platform.aggregate.Bells.once;
import static orderdesk.platform.aggregate.Bells.strike;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;
import java.util.stream.LongStream;
import orderdesk.platform.aggregate.Bell.BellEvent;
import orderdesk.platform.aggregate.protocol.ProtocolStore;
import orderdesk.platform.testing.RealServers;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.Test;

/** Kill -9 of the database while many write, each time until a caller has felt it. */
class StoreFaultsIT {

    private static final int CALLERS = 32;
    private static final int KILLS = 3;

    private final BellTower tower = new BellTower();
    private final ProtocolStore store = tower.instance(Clock.systemUTC());
    private final SelectableAggregates<Bell, BellEvent> bells = store.open(tower.kind);
    private final Set<String> made = ConcurrentHashMap.newKeySet();
    private final Map<String, AtomicInteger> strokes = new ConcurrentHashMap<>();
    private final AtomicInteger unavailable = new AtomicInteger();
    private volatile boolean enough;

    @Test
    void killedDatabaseLosesNothingThatWasAnsweredAndDoublesNothing() {
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            startAll(callers);
            killAgainAndAgain();
        }

        assertThat(made).allSatisfy(id -> assertThat(bells.find(TRIBUNA, id)).isPresent());
        strokes.forEach((id, count) -> assertThat(
                        bells.find(TRIBUNA, id).orElseThrow().state().strokes())
                .as(id)
                .isBetween(count.get(), count.get() + unavailable.get()));
        publishesEverything();
    }

    private void killAgainAndAgain() {
        try {
            for (var kill = 0; kill < KILLS; kill++) {
                awaitMore(made::size, 300);
                RealServers.mongo().kill();
                awaitMore(unavailable::get, 1);
                RealServers.mongo().restart();
            }
            awaitMore(made::size, 300);
        } finally {
            enough = true;
        }
    }

    private static void awaitMore(IntSupplier count, int more) {
        var before = count.getAsInt();
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> count.getAsInt() >= before + more);
    }

    private void startAll(ExecutorService callers) {
        for (var n = 0; n < CALLERS; n++) {
            var caller = n;
            callers.submit(() -> makeAndStrike(caller));
        }
    }

    /** Repeats what was not answered, as a client with an idempotency key would. */
    private void makeAndStrike(int caller) {
        for (var n = 0; !enough; n++) {
            var id = "c%d-%d".formatted(caller, n);
            var hot = "hot" + caller % 4;
            while (!done(() -> bells.create(TRIBUNA, id, once(id, "h"), ANNA, () -> Bell.SILENT.struck(id)))) {
                Thread.onSpinWait();
            }
            made.add(id);
            if (done(() -> bells.change(TRIBUNA, hot, ANNA, strike("by " + caller)))) {
                strokes.computeIfAbsent(hot, _ -> new AtomicInteger()).incrementAndGet();
            }
        }
    }

    private boolean done(Runnable what) {
        try {
            what.run();
            return true;
        } catch (StoreUnavailable e) {
            unavailable.incrementAndGet();
            return false;
        }
    }

    private void publishesEverything() {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(250))
                .until(() -> {
                    store.alarms().getFirst().tick();
                    return store.isQuiet() && bells.count(unpublished(), 1) == 0;
                });
        strokes.keySet()
                .forEach(id -> assertThat(tower.broker.firstOccurrences(id))
                        .isEqualTo(LongStream.rangeClosed(
                                        1, bells.find(TRIBUNA, id).orElseThrow().sequence())
                                .boxed()
                                .toList()));
        assertThat(made)
                .allSatisfy(id -> assertThat(tower.broker.firstOccurrences(id)).containsExactly(1L));
    }

    private static Bson unpublished() {
        return expr(new Document("$lt", List.of("$published", "$sequence")));
    }
}
