package orderdesk.platform.simulator;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.aggregate.Aggregates;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.aggregate.StoreUnavailable;
import orderdesk.platform.inbox.Reader;
import orderdesk.platform.inbox.Received;
import orderdesk.platform.simulator.toy.Jar;
import orderdesk.platform.simulator.toy.JarEvent;
import orderdesk.platform.simulator.toy.JarEvent.CoinDropped;
import orderdesk.platform.simulator.toy.Jars;
import orderdesk.platform.simulator.toy.JarsReader;
import orderdesk.platform.simulator.toy.Tallies;
import org.junit.jupiter.api.Test;

class DeliveriesTests {

    static final ShopId SHOP = new ShopId("tribuna");
    static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    final List<Received<JarEvent>> drops = List.of(drop(5, 1), drop(7, 2));

    @Test
    void readerThatReceivesEndsTheSame() {
        assertThatNoException()
                .isThrownBy(() -> Deliveries.<JarEvent>to(
                                (store, _) -> new JarsReader(store.open(new Tallies()), _ -> false, false))
                        .of(drops)
                        .endTheSameWhateverHappens());
    }

    @Test
    void readerThatForgetsWhatItAppliedIsFound() {
        var forgetful = deliveries(jars -> received -> add(jars, received, "a"));

        assertThatExceptionOfType(AssertionError.class).isThrownBy(forgetful::endTheSameWhenDeliveredTwice);
        assertThatExceptionOfType(AssertionError.class).isThrownBy(forgetful::endTheSameWhenAnyStepFails);
    }

    @Test
    void readerThatMarksBeforeItsSecondWriteIsFound() {
        var hasty = deliveries(jars -> received -> {
            var first = jars.receive(received, "a", found -> Jar.drop("a", found, 1, NOW));
            if (!first.replayed()) {
                add(jars, received, "b");
            }
        });

        hasty.endTheSameWhenDeliveredTwice();
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(hasty::endTheSameWhenAnyStepFails)
                .withMessageContaining("after write jars/a");
    }

    @Test
    void readerThatSwallowsAFailureIsFound() {
        var swallowing = deliveries(jars -> received -> {
            try {
                jars.receive(received, "a", found -> Jar.drop("a", found, 1, NOW));
            } catch (StoreUnavailable _) {
                jars.find(SHOP, "a"); // anything but throwing it on
            }
        });

        assertThatExceptionOfType(AssertionError.class).isThrownBy(swallowing::endTheSameWhenAnyStepFails);
    }

    private Deliveries<JarEvent> deliveries(Function<Aggregates<Jar, JarEvent>, On> on) {
        return Deliveries.<JarEvent>to((store, _) -> new Following(on.apply(store.open(new Jars()))))
                .of(drops);
    }

    private static void add(Aggregates<Jar, JarEvent> jars, Received<JarEvent> received, String id) {
        jars.change(SHOP, id, received.cause(), found -> Jar.drop(id, found, received.sequence(), NOW));
    }

    private static Received<JarEvent> drop(long coins, int nth) {
        var cause = new Cause("anna", "c1", null);
        return new Received<>(new CoinDropped("x", coins, nth), "jar:x:" + nth, "jar", "x", nth, SHOP, cause, NOW);
    }

    /** What a planted reader does. */
    interface On {
        void on(Received<JarEvent> received);
    }

    record Following(On on) implements Reader<JarEvent> {

        @Override
        public String topic() {
            return Jars.TOPIC;
        }

        @Override
        public Class<JarEvent> events() {
            return JarEvent.class;
        }

        @Override
        public void on(Received<JarEvent> received) {
            on.on(received);
        }
    }
}
