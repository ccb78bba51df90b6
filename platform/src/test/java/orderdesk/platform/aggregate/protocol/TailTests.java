package orderdesk.platform.aggregate.protocol;

import static orderdesk.platform.aggregate.port.Samples.NOON;
import static orderdesk.platform.aggregate.port.Samples.TRIBUNA;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import orderdesk.platform.aggregate.port.Mark;
import orderdesk.platform.aggregate.port.Samples;
import org.junit.jupiter.api.Test;

class TailTests {

    private final Tail tail = new Tail(2);

    private static List<Fresh> events(long... sequences) {
        return LongStream.of(sequences)
                .mapToObj(sequence -> new Fresh(Samples.entry(sequence), new byte[10]))
                .toList();
    }

    private static Mark mark(long rev) {
        return new Mark(TRIBUNA, "a", rev, rev, NOON);
    }

    private List<Long> rest() {
        var rest = new ArrayList<Long>();
        for (var first = tail.first(); first.isPresent(); first = tail.first()) {
            rest.add(first.get().entry().sequence());
            tail.removeFirst();
        }
        return rest;
    }

    @Test
    void takesWhatFollows() {
        assertThat(tail.add(events(3, 4), mark(3))).isEqualTo(2 * (10 + Limits.ENTRY_EXTRA));
        tail.add(events(5), mark(4));

        assertThat(tail.lacksSome()).isFalse();
        assertThat(rest()).containsExactly(3L, 4L, 5L);
        assertThat(tail.isDone()).isTrue();
    }

    @Test
    void takesNothingBeyondAGapAndSaysSo() {
        tail.add(events(4), mark(4));

        assertThat(tail.first()).isEmpty();
        assertThat(tail.isDone()).isFalse();
        assertThat(tail.lacksSome()).isTrue();
        assertThat(tail.lacksSome()).isFalse();
    }

    @Test
    void skipsWhatItHadBefore() {
        tail.add(events(1, 2, 3), mark(3));

        assertThat(rest()).containsExactly(3L);
        assertThat(tail.lacksSome()).isFalse();
    }

    @Test
    void goesOnWhereAnotherInstanceEnded() {
        tail.skipTo(7);
        tail.add(events(8), mark(8));

        assertThat(rest()).containsExactly(8L);
    }

    @Test
    void skipsNothingThatStillWaits() {
        tail.add(events(3, 4), mark(4));

        tail.skipTo(9);

        assertThat(rest()).containsExactly(3L, 4L);
    }

    @Test
    void markOfWhatAnotherInstanceWroteMakesItIncomplete() {
        tail.remember(mark(4));

        assertThat(tail.isDone()).isFalse();
        assertThat(tail.lacksSome()).isTrue();
        assertThat(tail.first()).isEmpty();
    }

    @Test
    void markOfWhatItHoldsAsksForNothingMore() {
        tail.remember(mark(2));
        assertThat(tail.isDone()).isTrue();

        tail.add(events(3, 4), mark(4));

        assertThat(tail.lacksSome()).isFalse();
    }

    @Test
    void remembersTheMarkOfTheHighestRevision() {
        tail.remember(mark(3));
        tail.remember(mark(9));
        tail.remember(mark(5));

        assertThat(tail.mark()).contains(mark(9));
    }
}
