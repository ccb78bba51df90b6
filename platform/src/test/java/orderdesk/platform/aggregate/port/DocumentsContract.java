package orderdesk.platform.aggregate.port;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Sorts.descending;
import static orderdesk.platform.aggregate.SettingChange.KEPT_MAX;
import static orderdesk.platform.aggregate.port.Samples.CHASY;
import static orderdesk.platform.aggregate.port.Samples.NOON;
import static orderdesk.platform.aggregate.port.Samples.TRIBUNA;
import static orderdesk.platform.aggregate.port.Samples.entry;
import static orderdesk.platform.aggregate.port.Samples.made;
import static orderdesk.platform.aggregate.port.Samples.next;
import static orderdesk.platform.aggregate.port.Samples.telling;
import static orderdesk.platform.aggregate.port.Samples.told;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import orderdesk.platform.aggregate.Bell;
import orderdesk.platform.aggregate.SettingChange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the protocol relies on; the real database and the simulated one are both held to it. */
public abstract class DocumentsContract {

    @SuppressWarnings("NullAway.Init") // ends when there is a test without a set-up
    private Documents documents;

    /** A collection that nobody has written to. */
    protected abstract Documents opened();

    @BeforeEach
    void open() {
        documents = opened();
    }

    @Test
    void whatWasInsertedIsReadAsItWas() {
        var made = made("a");

        assertThat(documents.insert(made)).isEqualTo(Written.DONE);

        assertThat(documents.read(TRIBUNA, "a")).contains(made);
        assertThat(documents.find(TRIBUNA, "a")).contains(Samples.withoutHistory(made));
    }

    @Test
    void takenIdIsNotOverwritten() {
        documents.insert(made("a"));

        assertThat(documents.insert(next(made("a"), 7))).isEqualTo(Written.TAKEN);

        assertThat(documents.read(TRIBUNA, "a")).contains(made("a"));
    }

    @Test
    void writeReplacesAllButTheMakingAndAppendsToTheHistory() {
        documents.insert(made("a"));
        var next = next(made("a"), 2);

        assertThat(documents.write(new Change(1, next, false))).isEqualTo(Written.DONE);

        var expected = Samples.withHistory(next, List.of(entry(1), entry(2)));
        assertThat(documents.read(TRIBUNA, "a")).contains(expected);
    }

    @Test
    void whatIsToldOfSettingsIsKeptWithTheWriteAndReadApart() {
        documents.insert(telling(made("a"), told(1)));
        documents.write(new Change(1, telling(next(made("a"), 2), told(2)), true));
        documents.insert(made("b"));

        assertThat(documents.settings(TRIBUNA)).containsExactly(told(1), told(2));
        assertThat(documents.settings(CHASY)).isEmpty();
        assertThat(documents.read(TRIBUNA, "a")).contains(next(made("a"), 2));
    }

    @Test
    void whatIsToldByAWriteThatIsLostIsNotKept() {
        documents.insert(telling(made("a"), told(1)));

        documents.write(new Change(7, telling(next(made("a"), 8), told(8)), false));

        assertThat(documents.settings(TRIBUNA)).containsExactly(told(1));
    }

    @Test
    void theOldestThatWasToldIsDropped() {
        documents.insert(telling(made("a"), told(1)));
        var many =
                LongStream.rangeClosed(2, KEPT_MAX + 1L).mapToObj(Samples::told).toArray(SettingChange[]::new);

        documents.write(new Change(1, telling(next(made("a"), 2), many), false));

        assertThat(documents.settings(TRIBUNA)).containsExactly(many);
    }

    @Test
    void wholeHistoryReplacesTheStoredOne() {
        documents.insert(made("a"));
        var next = next(made("a"), 2);

        documents.write(new Change(1, next, true));

        assertThat(documents.read(TRIBUNA, "a")).contains(next);
    }

    @Test
    void writeOntoAnotherRevisionIsLost() {
        documents.insert(made("a"));
        documents.write(new Change(1, next(made("a"), 2), false));

        assertThat(documents.write(new Change(1, next(made("a"), 2), false))).isEqualTo(Written.LOST);
        assertThat(documents.write(new Change(3, next(made("a"), 4), false))).isEqualTo(Written.LOST);

        assertThat(documents.read(TRIBUNA, "a").orElseThrow().rev()).isEqualTo(2);
    }

    @Test
    void writeToWhatIsNotThereLeavesNothing() {
        assertThat(documents.write(new Change(1, next(made("a"), 2), false))).isIn(Written.LOST, Written.GONE);

        assertThat(documents.read(TRIBUNA, "a")).isEmpty();
        assertThat(documents.insert(made("a"))).isEqualTo(Written.DONE);
    }

    @Test
    void anotherShopsDocumentIsNotThere() {
        documents.insert(made("a"));

        assertThat(documents.find(CHASY, "a")).isEmpty();
        assertThat(documents.read(CHASY, "a")).isEmpty();
        assertThat(documents.findAll(CHASY, List.of("a"))).isEmpty();
    }

    @Test
    void manyAreFoundInTheOrderAsked() {
        List.of("a", "b", "c").forEach(id -> documents.insert(made(id)));

        assertThat(documents.findAll(TRIBUNA, List.of("c", "unknown", "a")))
                .extracting(Held::id)
                .containsExactly("c", "a");
    }

    @Test
    void keysSelectSortAndCount() {
        List.of(1L, 2L, 3L).forEach(strokes -> documents.insert(Samples.struck("b" + strokes, strokes)));
        var atLeastTwo = and(eq("shop", "tribuna"), gte("keys.strokes", 2));

        assertThat(documents.select(atLeastTwo, descending("keys.strokes"), 5))
                .extracting(Held::id)
                .containsExactly("b3", "b2");
        assertThat(documents.select(atLeastTwo, descending("keys.strokes"), 1)).hasSize(1);
        assertThat(documents.count(atLeastTwo, 5)).isEqualTo(2);
        assertThat(documents.count(atLeastTwo, 1)).isEqualTo(1);
    }

    @Test
    void markChangesPublishedAndWakingAndNothingElse() {
        documents.insert(made("a"));

        documents.mark(new Mark(TRIBUNA, "a", 1, 1, NOON.plusSeconds(60)));

        var marked = Samples.marked(made("a"), 1, NOON.plusSeconds(60));
        assertThat(documents.find(TRIBUNA, "a")).contains(Samples.withoutHistory(marked));
    }

    @Test
    void markOfAnotherRevisionDoesNothing() {
        documents.insert(made("a"));

        documents.mark(new Mark(TRIBUNA, "a", 2, 1, null));
        documents.mark(new Mark(TRIBUNA, "unknown", 1, 1, null));

        assertThat(documents.read(TRIBUNA, "a")).contains(made("a"));
        assertThat(documents.read(TRIBUNA, "unknown")).isEmpty();
    }

    @Test
    void dueIsWhatWakesNotLaterThanNowMostOverdueFirst() {
        for (var seconds : List.of(3, 1, 2, 4)) {
            documents.insert(Samples.waking("w" + seconds, NOON.plusSeconds(seconds)));
        }
        documents.insert(Samples.waking("never", null));

        assertThat(documents.due(NOON.plusSeconds(3), 10)).extracting(Due::id).containsExactly("w1", "w2", "w3");
        assertThat(documents.due(NOON.plusSeconds(3), 2)).hasSize(2);
        assertThat(documents.due(NOON, 10)).isEmpty();
    }

    @Test
    void whatNoLongerWakesIsNotDue() {
        documents.insert(Samples.waking("a", NOON));
        documents.write(new Change(1, Samples.marked(next(made("a"), 2), 0, null), false));
        documents.insert(Samples.waking("b", NOON));
        documents.mark(new Mark(TRIBUNA, "b", 1, 1, null));

        assertThat(documents.due(NOON, 10)).isEmpty();
    }

    @Test
    void oddNamesAndTextsComeBackAsTheyWere() {
        var odd = Samples.seeing(made("a"), Map.of("order:a.b$c%2E", 5L, "$x", 1L, "+ ё", 2L));

        documents.insert(odd);

        assertThat(documents.read(TRIBUNA, "a")).contains(odd);
    }

    @Test
    void instantsKeepMilliseconds() {
        var at = Instant.parse("2026-03-01T12:00:00.123Z");

        documents.insert(Samples.waking("a", at));

        assertThat(documents.find(TRIBUNA, "a").orElseThrow().wakeAt()).isEqualTo(at);
    }

    protected static Bell.Kind kind(String collection) {
        return new Bell.Kind(collection);
    }
}
