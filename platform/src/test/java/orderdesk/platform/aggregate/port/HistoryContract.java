package orderdesk.platform.aggregate.port;

import static orderdesk.platform.aggregate.port.Samples.CHASY;
import static orderdesk.platform.aggregate.port.Samples.TRIBUNA;
import static orderdesk.platform.aggregate.port.Samples.entry;
import static orderdesk.platform.aggregate.port.Samples.made;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import orderdesk.platform.aggregate.Bell;
import orderdesk.platform.aggregate.Once;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the protocol relies on where history is long; as {@link DocumentsContract}. */
public abstract class HistoryContract {

    @SuppressWarnings("NullAway.Init") // ends when there is a test without a set-up
    private Documents documents;

    /** A collection that nobody has written to. */
    protected abstract Documents opened();

    @BeforeEach
    void open() {
        documents = opened();
    }

    @Test
    void firstPageOfAStartStays() {
        var page = new Page(TRIBUNA, "a", List.of(entry(2), entry(3)));
        var longer = new Page(TRIBUNA, "a", List.of(entry(2), entry(3), entry(4)));

        assertThat(documents.keep(page)).isEqualTo(page);
        assertThat(documents.keep(longer)).isEqualTo(page);

        assertThat(documents.pages(TRIBUNA, "a")).containsExactly(page);
    }

    @Test
    void pagesComeOldestFirstAndOfOneAggregate() {
        var second = new Page(TRIBUNA, "a", List.of(entry(10)));
        var first = new Page(TRIBUNA, "a", List.of(entry(9)));
        List.of(second, first, new Page(TRIBUNA, "b", List.of(entry(1)))).forEach(documents::keep);

        assertThat(documents.pages(TRIBUNA, "a")).containsExactly(first, second);
        assertThat(documents.pages(CHASY, "a")).isEmpty();
    }

    @Test
    void requestIsFoundByItsKeyInDocumentAndPages() {
        var once = new Once("till", "key.1", "hash");
        documents.insert(Samples.withHistory(made("a"), List.of(entry(1), Samples.added(4, once))));
        documents.keep(new Page(TRIBUNA, "a", List.of(entry(2), Samples.added(3, once))));

        assertThat(documents.once(TRIBUNA, "a", "till", "key.1"))
                .extracting(Entry::sequence)
                .containsExactly(3L, 4L);
        assertThat(documents.once(TRIBUNA, "a", "other", "key.1")).isEmpty();
        assertThat(documents.once(TRIBUNA, "a", "till", "key.2")).isEmpty();
    }

    protected static Bell.Kind kind(String collection) {
        return new Bell.Kind(collection);
    }
}
