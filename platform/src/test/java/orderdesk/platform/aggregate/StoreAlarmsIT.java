package orderdesk.platform.aggregate;

import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Updates.set;
import static orderdesk.platform.aggregate.Bells.ANNA;
import static orderdesk.platform.aggregate.Bells.TRIBUNA;
import static orderdesk.platform.aggregate.Bells.strike;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import orderdesk.platform.aggregate.Bell.BellEvent;
import orderdesk.platform.aggregate.protocol.Alarms;
import orderdesk.platform.aggregate.protocol.ProtocolStore;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class StoreAlarmsIT {

    private final BellTower tower = new BellTower();
    private final ProtocolStore store = tower.instance(Clock.systemUTC());
    private final SelectableAggregates<Bell, BellEvent> bells = store.open(tower.kind);
    private final Alarms<?, ?> alarms = store.alarms().getFirst();

    private void wind(String id, Instant until) {
        bells.change(
                TRIBUNA,
                id,
                ANNA,
                stored -> stored.map(Stored::state).orElse(Bell.SILENT).wound(until));
    }

    private List<BellEvent> events(String id) {
        return bells.history(TRIBUNA, id).stream().map(Recorded::event).toList();
    }

    @Test
    void bellRingsAtItsTimeAndNotBefore() {
        wind("due", Instant.now().minusMillis(1));
        wind("later", Instant.now().plusSeconds(60));

        alarms.tick();

        assertThat(events("due")).singleElement().isInstanceOf(BellEvent.Rang.class);
        assertThat(events("later")).isEmpty();
        assertThat(bells.history(TRIBUNA, "due").getFirst().cause()).isEqualTo(new Cause("bell", "c-1", null));
    }

    @Test
    void severalInstancesRingEachBellOnce() throws Exception {
        var ids = IntStream.range(0, 300).mapToObj(n -> "b" + n).toList();
        ids.forEach(id -> wind(id, Instant.now()));
        var others = IntStream.range(0, 3)
                .mapToObj(_ -> tower.instance(Clock.systemUTC()))
                .toList();
        others.forEach(other -> other.open(tower.kind));

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            others.forEach(other -> threads.submit(() -> drain(other.alarms().getFirst())));
        }

        assertThat(ids).allSatisfy(id -> assertThat(events(id)).hasSize(1));
    }

    private static void drain(Alarms<?, ?> alarms) {
        var more = true;
        while (more) {
            more = alarms.tick();
        }
    }

    @Test
    void bellThatCracksIsLeftForLaterAndHoldsUpNoOther() {
        wind("good", Instant.now());
        bells.change(TRIBUNA, "bad", ANNA, _ -> new Bell(Bell.CRACKS_AT, null).wound(Instant.now()));

        alarms.tick();

        assertThat(events("good")).hasSize(1);
        assertThat(events("bad")).isEmpty();
        assertThat(tower.raw("bad").getDate("wakeAt")).isAfter(Instant.now().plusSeconds(5));
    }

    @Test
    void clockTooFarOffTheDatabasesWakesNobody() {
        wind("due", Instant.now().minusSeconds(1));
        var fast = tower.instance(Clock.offset(Clock.systemUTC(), Duration.ofSeconds(3)));
        fast.open(tower.kind);

        fast.alarms().getFirst().tick();

        assertThat(events("due")).isEmpty();
        assertThat(fast.clockCheck().wasTrusted()).isFalse();
        assertThat(fast.clockCheck().skew()).isBetween(Duration.ofMillis(2_500), Duration.ofMillis(3_500));
    }

    @Test
    void whatTheBrokerMissedIsPublishedInOrderWhenItIsBack() {
        tower.broker.goAway();
        for (var n = 0; n < 5; n++) {
            bells.change(TRIBUNA, "a", ANNA, strike("n" + n));
        }
        Awaitility.await().until(store::isQuiet);
        tower.broker.comeBack();

        tickTenSecondsLater();

        Awaitility.await().until(() -> tower.broker.firstOccurrences("a").equals(List.of(1L, 2L, 3L, 4L, 5L)));
        Awaitility.await().until(() -> tower.raw("a").getLong("published") == 5);
        Awaitility.await().untilAsserted(() -> assertThat(tower.raw("a")).doesNotContainKey("wakeAt"));
    }

    /** By the hand that a crash would have left: nothing else makes the database's clock go. */
    private void tickTenSecondsLater() {
        var past = Date.from(Instant.now().minusSeconds(1));
        tower.database.getCollection(tower.kind.collection()).updateMany(exists("wakeAt"), set("wakeAt", past));
        drain(alarms);
    }

    @Test
    void brokerThatIsAwayKeepsNoTimerFromRinging() {
        tower.broker.goAway();
        bells.change(TRIBUNA, "a", ANNA, strike("one"));
        wind("a", Instant.now());

        alarms.tick();

        assertThat(events("a")).hasSize(2);
        assertThat(store.oldestUnpublished()).isPresent();
    }

    @Test
    void instanceThatComesAfterACrashKnowsHowLongItsEventsHaveWaited() {
        tower.broker.goAway();
        bells.change(TRIBUNA, "a", ANNA, strike("one"));
        Awaitility.await().until(store::isQuiet);
        var announced = store.oldestUnpublished().orElseThrow();
        var next = tower.instance(Clock.systemUTC());
        next.open(tower.kind);
        assertThat(next.hasLooked()).isFalse();

        var past = Date.from(Instant.now().minusSeconds(1));
        tower.database.getCollection(tower.kind.collection()).updateMany(exists("wakeAt"), set("wakeAt", past));
        drain(next.alarms().getFirst());

        assertThat(next.hasLooked()).isTrue();
        Awaitility.await()
                .untilAsserted(() -> assertThat(next.oldestUnpublished()).contains(announced));
    }

    @Test
    void anotherInstancePublishesTheWholeTailFirst() {
        tower.broker.goAway();
        bells.change(TRIBUNA, "a", ANNA, strike("one"));
        bells.change(TRIBUNA, "a", ANNA, strike("two"));
        Awaitility.await().until(store::isQuiet);
        tower.broker.comeBack();

        tower.bells().change(TRIBUNA, "a", ANNA, strike("three"));

        Awaitility.await().until(() -> tower.broker.published().size() >= 3);
        assertThat(tower.broker.firstOccurrences("a")).isEqualTo(List.of(1L, 2L, 3L));
    }

    @Test
    void acknowledgedEventsAreNotPublishedAgainByTheSameInstance() {
        for (var n = 0; n < 50; n++) {
            bells.change(TRIBUNA, "a", ANNA, strike("n" + n));
        }

        Awaitility.await().until(() -> tower.broker.firstOccurrences("a").size() == 50);
        drain(alarms);

        assertThat(tower.broker.published()).hasSize(50);
        assertThat(tower.broker.firstOccurrences("a"))
                .isEqualTo(LongStream.rangeClosed(1, 50).boxed().toList());
    }
}
