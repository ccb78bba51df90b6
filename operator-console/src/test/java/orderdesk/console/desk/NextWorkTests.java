package orderdesk.console.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.client.HttpClientErrorException;
import tools.jackson.databind.json.JsonMapper;

class NextWorkTests {

    private static final Instant NINE = Instant.parse("2026-11-22T09:00:00Z");

    private final List<String> asked = new ArrayList<>();

    @Test
    void earlierHeadIsClaimedAndBoundedByTheOther() {
        var orders = new Scripted("confirmation", head(9)).gives(claim());
        var calls = new Scripted("callback", head(12));

        var found = new NextWork(List.of(orders, calls)).find();

        assertThat(found.service()).isEqualTo("confirmation");
        assertThat(asked).containsExactly("confirmation before 12");
    }

    @Test
    void queueThatLostItsHeadIsComparedAgain() {
        var orders = new Scripted("confirmation", head(9)).gives(only(head(20)));
        var calls = new Scripted("callback", head(12)).gives(claim());

        var found = new NextWork(List.of(orders, calls)).find();

        assertThat(found.service()).isEqualTo("callback");
        assertThat(asked).containsExactly("confirmation before 12", "callback before 20");
    }

    @Test
    void thirdRoundHasNoBound() {
        var orders = new Scripted("confirmation", head(9)).gives(only(head(13))).gives(claim());
        var calls = new Scripted("callback", head(12)).gives(only(head(14)));

        var found = new NextWork(List.of(orders, calls)).find();

        assertThat(found.service()).isEqualTo("confirmation");
        assertThat(asked)
                .containsExactly("confirmation before 12", "callback before 13", "confirmation before nothing");
    }

    @Test
    void lowerClassComesBeforeAnEarlierRank() {
        var orders = new Scripted("confirmation", new Head(2, NINE, NINE, "a"));
        var calls = new Scripted("callback", new Head(1, NINE.plusSeconds(60), NINE, "b")).gives(claim());

        assertThat(new NextWork(List.of(orders, calls)).find().service()).isEqualTo("callback");
    }

    @Test
    void unfinishedWorkIsGivenAgainWhereNothingIsCallable() {
        var orders = new Scripted("confirmation", Optional.empty()).gives(claim());

        var found = new NextWork(List.of(orders)).find();

        assertThat(found.service()).isEqualTo("confirmation");
        assertThat(asked).containsExactly("confirmation before nothing");
    }

    @Test
    void unfinishedWorkOfOneQueueComesBeforeAnEarlierHeadOfAnother() {
        var orders = new Scripted("confirmation", head(9)).gives(claim());
        var calls = new Scripted("callback", head(12)).holdsUnfinished();

        assertThat(new NextWork(List.of(orders, calls)).find().service()).isEqualTo("callback");
        assertThat(asked).isEmpty();
    }

    /** Each waits until the other was asked, too: one after the other would never end. */
    @Test
    @Timeout(10)
    void queuesAreAskedForUnfinishedWorkAtTheSameTime() {
        var both = new CyclicBarrier(2);
        var orders = new Scripted("confirmation", head(9)).gives(claim()).waitingFor(both);
        var calls = new Scripted("callback", head(12)).waitingFor(both);

        assertThat(new NextWork(List.of(orders, calls)).find().service()).isEqualTo("confirmation");
    }

    @Test
    void refusalOfOneQueueIsPassedOn() {
        var orders = new Scripted("confirmation", head(9)).refuses();
        var calls = new Scripted("callback", head(12)).gives(claim());

        assertThatExceptionOfType(HttpClientErrorException.class)
                .isThrownBy(() -> new NextWork(List.of(orders, calls)).find());
        assertThat(asked).isEmpty();
    }

    @Test
    void onlyQueueIsAskedOnce() {
        var orders = new Scripted("confirmation", head(9)).gives(claim());

        assertThat(new NextWork(List.of(orders)).find().service()).isEqualTo("confirmation");
        assertThat(asked).containsExactly("confirmation before nothing");
    }

    @Test
    void emptyQueuesGiveNothingAndClaimNothing() {
        var orders = new Scripted("confirmation", Optional.empty()).gives(only(Optional.empty()));

        var given = new NextWork(List.of(orders)).find().given();

        assertThat(given).isNotNull().returns(false, QueueOwner.Given::claimed);
    }

    @Test
    void queueThatIsAwayIsLeftOutAndNamed() {
        var orders = new Scripted("confirmation", head(9)).isAway();
        var calls = new Scripted("callback", head(12)).gives(claim());

        var found = new NextWork(List.of(orders, calls)).find();

        assertThat(found.service()).isEqualTo("callback");
        assertThat(found.away()).containsExactly("confirmation");
        assertThat(asked).containsExactly("callback before nothing");
    }

    @Test
    void nobodyAnswers() {
        var found = new NextWork(List.of(new Scripted("confirmation", head(9)).isAway())).find();

        assertThat(found.given()).isNull();
        assertThat(found.away()).containsExactly("confirmation");
    }

    private static Optional<Head> head(int minute) {
        return Optional.of(new Head(1, NINE.plusSeconds(minute), NINE, String.valueOf(minute)));
    }

    private static QueueOwner.Given claim() {
        return new QueueOwner.Given(true, Optional.empty(), JsonMapper.shared().createObjectNode());
    }

    private static QueueOwner.Given only(Optional<Head> head) {
        return new QueueOwner.Given(false, head, JsonMapper.shared().createObjectNode());
    }

    private static void await(CyclicBarrier others) {
        try {
            others.await();
        } catch (InterruptedException | BrokenBarrierException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Answers in turn what it was told to; asked beyond that, it has nothing. */
    private class Scripted implements QueueOwner {

        private final String word;
        private final Optional<Head> head;
        private final Deque<Given> answers = new ArrayDeque<>();
        private boolean away;
        private boolean holds;
        private Runnable before = () -> {};

        Scripted(String word, Optional<Head> head) {
            this.word = word;
            this.head = head;
        }

        Scripted(String word, Head head) {
            this(word, Optional.of(head));
        }

        Scripted gives(Given answer) {
            answers.add(answer);
            return this;
        }

        Scripted holdsUnfinished() {
            holds = true;
            return this;
        }

        Scripted waitingFor(CyclicBarrier others) {
            before = () -> await(others);
            return this;
        }

        Scripted refuses() {
            before = () -> {
                throw HttpClientErrorException.create(HttpStatus.FORBIDDEN, "", HttpHeaders.EMPTY, new byte[0], null);
            };
            return this;
        }

        Scripted isAway() {
            away = true;
            return this;
        }

        @Override
        public String word() {
            return word;
        }

        @Override
        public Given next(Optional<Head> bound) {
            requireThere();
            if (bound.filter(Head.FRONT::equals).isPresent()) {
                before.run();
                return holds ? claim() : only(head);
            }
            asked.add("%s before %s".formatted(word, bound.map(Head::id).orElse("nothing")));
            return answers.isEmpty() ? only(Optional.empty()) : answers.removeFirst();
        }

        private void requireThere() {
            if (away) {
                throw new Away(word, new IllegalStateException("off"));
            }
        }
    }
}
