package orderdesk.platform.aggregate.protocol;

import static orderdesk.platform.aggregate.port.Samples.TRIBUNA;
import static orderdesk.platform.aggregate.port.Samples.made;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import orderdesk.platform.Decision;
import orderdesk.platform.aggregate.AggregateKind;
import orderdesk.platform.aggregate.Aggregates;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.aggregate.Done;
import orderdesk.platform.aggregate.StoreUnavailable;
import orderdesk.platform.aggregate.Stored;
import orderdesk.platform.aggregate.port.Held;
import orderdesk.platform.inbox.Received;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** Two instances on one database, each remembering what it wrote. */
class RecentTests {

    private static final Cause CAUSE = new Cause("anna", "c1", null);

    private final LossyDocuments documents = new LossyDocuments();
    private final AtomicInteger writers = new AtomicInteger();
    private final Aggregates<Tally, Tally.Counted> one = instance();
    private final Aggregates<Tally, Tally.Counted> other = instance();

    private Aggregates<Tally, Tally.Counted> instance() {
        var codec = new Codec<>(new Tally.Kind());
        var outlet = new Outlet(Optional.empty(), "tally", documents, _ -> {}, _ -> null);
        var clock = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
        var relay = new Relay(outlet, Thread.ofVirtual().factory(), clock, Watch.NOBODY);
        var rounds = new Rounds<>(codec, documents, relay, clock, () -> "w" + writers.incrementAndGet(), Watch.NOBODY);
        return new ProtocolAggregates<>(codec, documents, new Lanes<>(rounds::serve));
    }

    private static Done<Tally, Tally.Counted> count(Aggregates<Tally, Tally.Counted> instance) {
        return instance.change(TRIBUNA, "a", CAUSE, known -> Decision.of(Tally.next(known)));
    }

    @Test
    void nextChangeReadsNothing() {
        count(one);
        var asked = documents.finds();

        assertThat(count(one).stored().state()).isEqualTo(new Tally(2));
        assertThat(count(one).stored().rev()).isEqualTo(3);
        assertThat(documents.finds()).isEqualTo(asked);
    }

    @Test
    void changeOntoWhatAnotherInstanceWroteIsDecidedAfresh() {
        count(one);
        count(other);

        assertThat(count(one).stored().state()).isEqualTo(new Tally(3));
    }

    @Test
    void whereAnotherInstanceWritesTooNothingIsRemembered() {
        count(one);
        count(other);
        count(one);
        var asked = documents.finds();

        count(one);

        assertThat(documents.finds()).isEqualTo(asked + 1);
    }

    @Test
    void refusalRestsOnNothingRemembered() {
        count(one);
        count(other);

        var refused = Assertions.catchThrowableOfType(
                IllegalStateException.class,
                () -> one.change(TRIBUNA, "a", CAUSE, known -> {
                    throw new IllegalStateException("at " + Tally.next(known).counted());
                }));

        assertThat(refused).hasMessage("at 3");
    }

    @Test
    void answerThatChangesNothingRestsOnNothingRemembered() {
        count(one);
        count(other);

        var seen = one.change(
                TRIBUNA, "a", CAUSE, known -> Decision.of(known.orElseThrow().state()));

        assertThat(seen.stored().state()).isEqualTo(new Tally(2));
    }

    @Test
    void eventThatAnotherInstanceAppliedIsNotAppliedAgain() {
        var event = new Received<>("e", "s:b:1", "s", "b", 1, TRIBUNA, CAUSE, Instant.EPOCH);
        count(one);
        other.receive(event, "a", known -> Decision.of(Tally.next(known)));

        var again = one.receive(event, "a", known -> Decision.of(Tally.next(known)));

        assertThat(again.replayed()).isTrue();
        assertThat(again.stored().state()).isEqualTo(new Tally(2));
    }

    @Test
    void writeWhoseOutcomeStayedUnknownIsNotRemembered() {
        count(one);
        documents.loseAnswers(Limits.SUBMISSIONS);
        Assertions.assertThatThrownBy(() -> count(one)).isInstanceOf(StoreUnavailable.class);

        assertThat(count(one).stored().state()).isEqualTo(new Tally(3));
    }

    @Test
    void oldestIsForgottenFirst() {
        var recent = new Recent<Integer>();

        IntStream.rangeClosed(0, Limits.RECENT_MAX)
                .forEach(n -> recent.put(key(n), new Base<>(Optional.empty(), false, n)));

        assertThat(recent.take(key(0))).isEmpty();
        assertThat(recent.take(key(1))).map(Base::remembered).contains(1);
        assertThat(recent.take(key(1))).isEmpty();
    }

    @Test
    void rememberedStatesAreBoundedInBytes() {
        var recent = new Recent<Integer>();
        var fitting = (int) (Limits.RECENT_BYTES / Limits.WRITE_MAX);

        IntStream.rangeClosed(0, fitting).forEach(n -> recent.put(key(n), base(made("m" + n), n)));

        assertThat(recent.take(key(0))).isEmpty();
        assertThat(recent.take(key(fitting))).isPresent();
    }

    private static Key key(int number) {
        return new Key(TRIBUNA, "m" + number);
    }

    /** A document that is not in its stored form counts as the largest. */
    private static Base<Integer> base(Held held, int state) {
        return Base.remembered(held, state);
    }

    record Tally(int counted) {

        record Counted() {}

        static Tally next(Optional<Stored<Tally>> known) {
            return new Tally(known.map(stored -> stored.state().counted()).orElse(0) + 1);
        }

        record Kind() implements AggregateKind<Tally, Counted> {

            @Override
            public String service() {
                return "tally";
            }

            @Override
            public String collection() {
                return "tallies";
            }

            @Override
            public Optional<String> topic() {
                return Optional.empty();
            }

            @Override
            public Class<Tally> state() {
                return Tally.class;
            }

            @Override
            public Class<Counted> events() {
                return Counted.class;
            }
        }
    }
}
