package orderdesk.platform.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import orderdesk.platform.inbox.port.Letter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ConsumptionTests extends ConsumptionBench {

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
    void manyAggregatesKeepTheirOwnOrder() {
        var batch = IntStream.range(0, 2_000)
                .mapToObj(i -> written("page-" + i % 100, i / 100 + 1, "line " + i / 100))
                .toList();

        consumption.take(batch);

        var lines = IntStream.range(0, 20).mapToObj(i -> "line " + i).toList();
        assertThat(IntStream.range(0, 100).mapToObj(i -> notebook.page("page-" + i)))
                .allMatch(lines::equals);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(5, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
