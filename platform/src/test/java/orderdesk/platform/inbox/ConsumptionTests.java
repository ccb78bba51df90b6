package orderdesk.platform.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.aggregate.StoreUnavailable;
import orderdesk.platform.inbox.port.Arrived;
import orderdesk.platform.inbox.port.Letter;
import orderdesk.platform.testing.Arrivals;
import orderdesk.platform.testing.LotInMemory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ConsumptionTests {

    static final String GROUP = "test.notes";
    static final Clock NOON = Clock.fixed(Instant.parse("2026-03-02T12:00:00Z"), ZoneOffset.UTC);

    final Arrivals notes = Arrivals.on("notes", "note", new ShopId("tribuna"));
    final Notebook notebook = new Notebook();
    final LotInMemory lot = new LotInMemory();
    final List<Letter> deadLetters = new ArrayList<>();
    final AtomicBoolean brokerAway = new AtomicBoolean();
    final ExecutorService lanes = Executors.newVirtualThreadPerTaskExecutor();
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final Consumption<Note> consumption = consumption(notebook);

    @AfterEach
    void stop() {
        lanes.shutdown();
    }

    @Test
    void eventsOfOneAggregateAreAppliedInOrder() {
        take(written("a", 1, "one"), written("b", 1, "uno"), written("a", 2, "two"), written("a", 3, "three"));

        assertThat(notebook.page("a")).containsExactly("one", "two", "three");
        assertThat(notebook.page("b")).containsExactly("uno");
        assertThat(deadLetters).isEmpty();
    }

    @Test
    @Timeout(10)
    void oneAggregateDoesNotWaitForAnother() {
        var bothInside = new CountDownLatch(2);
        var patient = consumption(new Notes(_ -> {
            bothInside.countDown();
            await(bothInside);
        }));

        patient.take(List.of(written("a", 1, "one"), written("b", 1, "uno")));

        assertThat(bothInside.getCount()).isZero();
    }

    @Test
    void typeThatThisBuildDoesNotKnowIsSkippedAndCounted() {
        take(notes.json("a", 1, "note.sung.v1", "{\"type\":\"note.sung.v1\",\"tune\":\"la\"}"), written("a", 2, "two"));

        assertThat(notebook.page("a")).containsExactly("two");
        assertThat(lot.empty(GROUP)).isTrue();
        assertThat(count("skipped")).isOne();
    }

    @Test
    void poisonParksItsAggregateAndOthersPass() {
        notebook.cannotRead("two");

        take(written("a", 1, "one"), written("a", 2, "two"), written("a", 3, "three"), written("b", 1, "uno"));

        assertThat(notebook.page("a")).containsExactly("one");
        assertThat(notebook.page("b")).containsExactly("uno");
        assertThat(lot.list(10))
                .singleElement()
                .satisfies(
                        parked -> assertThat(parked.reason()).isEqualTo("IllegalArgumentException: Cannot read two"));
        assertThat(deadLetters).extracting(Letter::cause).containsExactly(Letter.Cause.POISON, Letter.Cause.FOLLOWER);
    }

    @Test
    void laterBatchesFollowTheParkedEvent() {
        notebook.cannotRead("one");
        take(written("a", 1, "one"));
        notebook.mended();

        take(written("a", 2, "two"));

        assertThat(notebook.page("a")).isEmpty();
        assertThat(deadLetters).extracting(letter -> letter.record().offset()).containsExactly(0L, 1L);
    }

    @Test
    void anotherInstanceLearnsWhatWasParkedWhenItGetsThePartition() {
        var other = consumption(notebook);
        other.take(List.of(written("b", 1, "uno")));
        notebook.cannotRead("one");
        take(written("a", 1, "one"));
        notebook.mended();

        other.assigned();
        other.take(List.of(written("a", 2, "two")));

        assertThat(notebook.page("a")).isEmpty();
    }

    @Test
    void replayAppliesInOrderAndUnparks() {
        notebook.cannotRead("one");
        take(written("a", 1, "one"), written("a", 2, "two"));
        take(written("a", 3, "three"));
        notebook.mended();

        var result = consumption.replay().of("a");
        take(written("a", 4, "four"));

        assertThat(result).isEqualTo(new Replay.Result(3, false, null));
        assertThat(notebook.page("a")).containsExactly("one", "two", "three", "four");
        assertThat(lot.empty(GROUP)).isTrue();
    }

    @Test
    void replayStopsAtWhatStillCannotBeApplied() {
        notebook.cannotRead("two").cannotRead("one");
        take(written("a", 1, "one"), written("a", 2, "two"), written("a", 3, "three"));
        notebook.mended();
        notebook.cannotRead("two");

        var result = consumption.replay().of("a");

        assertThat(result).isEqualTo(new Replay.Result(1, true, "IllegalArgumentException: Cannot read two"));
        assertThat(notebook.page("a")).containsExactly("one");
    }

    @Test
    void eventThatIsSetAsideBlocksNoLonger() {
        notebook.cannotRead("two");
        take(written("a", 1, "one"), written("a", 2, "two"), written("a", 3, "three"));

        assertThat(consumption.replay().setAside("a", "a slip of the pen")).isTrue();
        assertThat(consumption.replay().of("a")).isEqualTo(new Replay.Result(1, false, null));

        assertThat(notebook.page("a")).containsExactly("one", "three");
    }

    @Test
    void replayOfWhatIsNotParkedDoesNothing() {
        assertThat(consumption.replay().of("a")).isEqualTo(new Replay.Result(0, false, null));
        assertThat(consumption.replay().setAside("a", "no reason")).isFalse();
    }

    @Test
    void absentDatabaseBringsTheBatchAgainAndParksNothing() {
        notebook.away(true);
        var batch = List.of(written("a", 1, "one"), written("a", 2, "two"), written("b", 1, "uno"));

        assertThatExceptionOfType(StoreUnavailable.class).isThrownBy(() -> consumption.take(batch));
        notebook.away(false);
        consumption.take(batch);

        assertThat(notebook.page("a")).containsExactly("one", "two");
        assertThat(lot.empty(GROUP)).isTrue();
    }

    @Test
    void poisonThatCouldNotBeDeadLetteredKeepsItsReasonWhenItComesAgain() {
        notebook.cannotRead("one");
        brokerAway.set(true);
        var batch = List.of(written("a", 1, "one"), written("a", 2, "two"));

        assertThatExceptionOfType(StoreUnavailable.class).isThrownBy(() -> consumption.take(batch));
        brokerAway.set(false);
        consumption.take(batch);

        assertThat(deadLetters).extracting(Letter::cause).containsExactly(Letter.Cause.POISON, Letter.Cause.FOLLOWER);
        assertThat(lot.waiting(GROUP, "a", 10).orElseThrow().letters()).hasSize(2);
    }

    @Test
    void crashOfTheMachineIsNoPoison() {
        var dying = consumption(new Notes(_ -> {
            throw new OutOfMemoryError("drawn");
        }));

        assertThatExceptionOfType(OutOfMemoryError.class)
                .isThrownBy(() -> dying.take(List.of(written("a", 1, "one"), written("b", 1, "uno"))));
        assertThat(lot.empty(GROUP)).isTrue();
    }

    @Test
    void manyAggregatesKeepTheirOwnOrder() {
        var batch = IntStream.range(0, 2_000)
                .mapToObj(i -> written("page-" + i % 100, i / 100 + 1, "line " + i / 100))
                .toList();

        consumption.take(batch);

        var lines = IntStream.range(0, 20).mapToObj(i -> "line " + i).toList();
        assertThat(IntStream.range(0, 100).mapToObj(i -> notebook.page("page-" + i)))
                .allMatch(lines::equals);
    }

    @Test
    void lagIsTheAgeOfWhatWaits() {
        notebook.away(true);
        var outcomes = new Outcomes(meters, NOON);
        var late = new Consumption<>(GROUP, notebook, lot, deadLetters::add, lanes, NOON, outcomes);

        assertThatExceptionOfType(StoreUnavailable.class).isThrownBy(() -> late.take(List.of(written("a", 1, "one"))));
        assertThat(outcomes.lag(GROUP)).hasHours(3);

        notebook.away(false);
        late.take(List.of(written("a", 1, "one")));
        assertThat(outcomes.lag(GROUP)).isZero();
    }

    private Consumption<Note> consumption(Reader<Note> reader) {
        return new Consumption<>(GROUP, reader, lot, this::dead, lanes, NOON, new Outcomes(meters, NOON));
    }

    private void dead(Letter letter) {
        if (brokerAway.get()) {
            throw new StoreUnavailable("no broker");
        }
        deadLetters.add(letter);
    }

    private void take(Arrived... batch) {
        consumption.take(List.of(batch));
    }

    private Arrived written(String subject, long sequence, String text) {
        return notes.event(subject, sequence, new Note.Written(text));
    }

    private double count(String outcome) {
        return meters.counter("orderdesk.inbox.events", "group", GROUP, "outcome", outcome)
                .count();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(5, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Notes(Consumer<Received<Note>> then) implements Reader<Note> {

        @Override
        public String topic() {
            return "notes";
        }

        @Override
        public Class<Note> events() {
            return Note.class;
        }

        @Override
        public void on(Received<Note> received) {
            then.accept(received);
        }
    }
}
