package orderdesk.inventory.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import orderdesk.platform.aggregate.StoreUnavailable;
import org.junit.jupiter.api.Test;

class TogetherTests {

    private final List<List<String>> asks = new CopyOnWriteArrayList<>();
    private final CountDownLatch goOn = new CountDownLatch(1);
    private final Together<String, String, List<String>> together = new Together<>(this::answer);

    /** The first ask about a thing takes until it may go on; one for a fault fails. */
    private List<String> answer(String about, List<String> questions) {
        asks.add(List.copyOf(questions));
        try {
            if (questions.contains("slow")) {
                goOn.await();
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        if (questions.contains("fault")) {
            throw new StoreUnavailable("away");
        }
        return questions.stream().map(question -> about + " " + question).toList();
    }

    @Test
    void whoComesMeanwhileIsAskedForByOneAskThatBeginsAfterwards() throws Exception {
        var slow = asked("goods", "slow");
        await().until(() -> asks.size() == 1);
        var others = Stream.of("a", "b", "c")
                .map(question -> asked("goods", question))
                .toList();
        await().until(() -> together.waiting("goods") == others.size());
        assertThat(asks).hasSize(1);

        goOn.countDown();

        assertThat(slow.get()).containsExactly("goods slow");
        for (var other : others) {
            assertThat(other.get()).containsExactlyInAnyOrder("goods a", "goods b", "goods c");
        }
        assertThat(asks).hasSize(2);
    }

    @Test
    void anotherThingDoesNotWait() throws Exception {
        var slow = asked("goods", "slow");
        await().until(() -> asks.size() == 1);

        assertThat(together.ask("prices", "a")).containsExactly("prices a");

        assertThat(slow.isDone()).isFalse();
        goOn.countDown();
        assertThat(slow.get()).containsExactly("goods slow");
    }

    @Test
    void faultIsOfThoseWhoseAskItWasAndTheNextIsAskedAgain() {
        var slow = asked("goods", "slow");
        await().until(() -> asks.size() == 1);
        var one = asked("goods", "fault");
        var other = asked("goods", "a");
        await().until(() -> together.waiting("goods") == 2);

        goOn.countDown();

        for (var failed : List.of(one, other)) {
            assertThatThrownBy(failed::get)
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(StoreUnavailable.class);
        }
        assertThat(slow.join()).containsExactly("goods slow");
        assertThat(together.ask("goods", "b")).containsExactly("goods b");
    }

    private CompletableFuture<List<String>> asked(String about, String question) {
        var done = new CompletableFuture<List<String>>();
        Thread.ofVirtual().start(() -> {
            try {
                done.complete(together.ask(about, question));
            } catch (RuntimeException e) {
                done.completeExceptionally(e);
            }
        });
        return done;
    }
}
