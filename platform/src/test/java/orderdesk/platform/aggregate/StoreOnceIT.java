package orderdesk.platform.aggregate;

import static orderdesk.platform.aggregate.Bells.ANNA;
import static orderdesk.platform.aggregate.Bells.TRIBUNA;
import static orderdesk.platform.aggregate.Bells.once;
import static orderdesk.platform.aggregate.Bells.strike;
import static orderdesk.platform.aggregate.Bells.struck;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import orderdesk.platform.Decision;
import orderdesk.platform.aggregate.Bell.BellEvent;
import orderdesk.platform.inbox.Received;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class StoreOnceIT {

    private final BellTower tower = new BellTower();
    private final SelectableAggregates<Bell, BellEvent> bells = tower.bells();

    @Test
    void repeatedCreateIsAnsweredFromTheMaking() {
        var first = bells.create(TRIBUNA, "a", once("k", "h"), ANNA, () -> Bell.SILENT.struck("one"));
        bells.change(TRIBUNA, "a", ANNA, strike("two"));

        var again = tower.bells().create(TRIBUNA, "a", once("k", "h"), ANNA, () -> Bell.SILENT.struck("other"));

        assertThat(first.replayed()).isFalse();
        assertThat(again.replayed()).isTrue();
        assertThat(again.events()).isEqualTo(first.events());
        assertThat(again.stored().rev()).isEqualTo(2);
    }

    @Test
    void repeatedCreateOfWhatWouldNowBeRefusedIsAnsweredToo() {
        bells.create(TRIBUNA, "a", once("k", "h"), ANNA, () -> Bell.SILENT.struck("one"));

        var again = bells.create(TRIBUNA, "a", once("k", "h"), ANNA, () -> {
            throw new IllegalStateException("closed by now");
        });

        assertThat(again.replayed()).isTrue();
    }

    @Test
    void keyWithAnotherBodyIsRefused() {
        bells.create(TRIBUNA, "a", once("k", "h"), ANNA, () -> Bell.SILENT.struck("one"));

        assertThatThrownBy(() -> bells.create(TRIBUNA, "a", once("k", "h2"), ANNA, () -> Bell.SILENT.struck("x")))
                .isInstanceOf(KeyReused.class);
    }

    @Test
    void anotherKeyDoesNotMakeWhatIsThere() {
        bells.create(TRIBUNA, "a", once("k", "h"), ANNA, () -> Bell.SILENT.struck("one"));

        assertThatThrownBy(() -> bells.create(TRIBUNA, "a", once("k2", "h"), ANNA, () -> Bell.SILENT.struck("x")))
                .isInstanceOf(MadeByAnother.class);
        assertThat(bells.history(TRIBUNA, "a")).hasSize(1);
    }

    @Test
    void simultaneousCreatesMakeOne() throws Exception {
        var other = tower.bells();
        var creates = IntStream.range(0, 50)
                .<Callable<Done<Bell, BellEvent>>>mapToObj(n -> () -> (n % 2 == 0 ? bells : other)
                        .create(TRIBUNA, "a", once("k", "h"), ANNA, () -> Bell.SILENT.struck("by " + n)))
                .toList();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var done = threads.invokeAll(creates).stream()
                    .map(future -> future.resultNow())
                    .toList();
            assertThat(done).filteredOn(one -> !one.replayed()).hasSize(1);
            assertThat(done.stream().map(Done::events).distinct()).hasSize(1);
        }
    }

    @Test
    void requestAddsOnceAlsoAfterItMovedToAPage() {
        bells.change(TRIBUNA, "a", ANNA, strike("one"));
        var first = bells.add(TRIBUNA, "a", once("pay", "h"), ANNA, strike("paid"));
        tower.strikeUntilPaged(bells, "a");

        var again = tower.bells().add(TRIBUNA, "a", once("pay", "h"), ANNA, strike("paid"));

        assertThat(again.replayed()).isTrue();
        assertThat(again.events()).isEqualTo(first.events());
        assertThatThrownBy(() -> bells.add(TRIBUNA, "a", once("pay", "h2"), ANNA, strike("paid")))
                .isInstanceOf(KeyReused.class);
    }

    @Test
    void longHistoryMovesToPagesAndIsReadAsOne() {
        bells.create(TRIBUNA, "a", once("k", "h"), ANNA, () -> Bell.SILENT.struck("one"));
        tower.strikeUntilPaged(bells, "a");
        tower.strikeUntilPaged(bells, "a");

        var raw = tower.raw("a");
        var history = bells.history(TRIBUNA, "a");
        assertThat(history)
                .extracting(Recorded::sequence)
                .isEqualTo(LongStream.rangeClosed(1, raw.getLong("sequence"))
                        .boxed()
                        .toList());
        assertThat(history.getFirst().event()).isEqualTo(struck(1, "one"));
        assertThat(raw.getList("history", Document.class)).hasSizeLessThan(history.size());
        assertThat(bells.create(TRIBUNA, "a", once("k", "h"), ANNA, () -> Bell.SILENT.struck("x"))
                        .events())
                .containsExactly(struck(1, "one"));
    }

    @Test
    void eventIsReceivedOnce() {
        var received = received("o.1$", 3);
        bells.receive(received, "a", strike("heard"));

        var again = tower.bells().receive(received, "a", strike("heard"));
        var older = bells.receive(received("o.1$", 2), "a", strike("heard"));
        var newer = bells.receive(received("o.1$", 4), "a", strike("heard"));
        var others = bells.receive(received("o.2", 1), "a", strike("heard"));

        assertThat(again.replayed()).isTrue();
        assertThat(older.replayed()).isTrue();
        assertThat(newer.replayed()).isFalse();
        assertThat(others.stored().state().strokes()).isEqualTo(3);
        assertThat(bells.history(TRIBUNA, "a").getFirst().cause()).isEqualTo(new Cause("bell", "c-1", "order:o.1$:3"));
    }

    @Test
    void eventThatChangesNothingLeavesNoMark() {
        bells.change(TRIBUNA, "a", ANNA, strike("one"));

        bells.receive(
                received("o", 5),
                "a",
                stored -> Decision.of(stored.orElseThrow().state()));

        assertThat(tower.raw("a").get("seen", Document.class)).isEmpty();
        assertThat(tower.raw("a").getLong("rev")).isEqualTo(1);
    }

    private static Received<String> received(String subject, long sequence) {
        var id = "order:%s:%d".formatted(subject, sequence);
        return new Received<>("struck", id, "order", subject, sequence, TRIBUNA, ANNA, Instant.now());
    }
}
