package orderdesk.platform.simulator.toy;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongPredicate;
import orderdesk.platform.Decision;
import orderdesk.platform.aggregate.Aggregates;
import orderdesk.platform.aggregate.Stored;
import orderdesk.platform.inbox.Reader;
import orderdesk.platform.inbox.Received;
import orderdesk.platform.simulator.toy.JarEvent.CoinDropped;
import orderdesk.platform.simulator.toy.JarEvent.JarClosed;

/** Counts each coin in one of a few tallies. */
public final class JarsReader implements Reader<JarEvent> {

    private static final int TALLIES = 3;

    private final Aggregates<Tally, TallyEvent> tallies;
    private final LongPredicate cursed;
    private final boolean forgetful;

    /**
     * @param cursed amounts that cannot be counted at present
     * @param forgetful plants a mistake: it does not remember what it has counted
     */
    public JarsReader(Aggregates<Tally, TallyEvent> tallies, LongPredicate cursed, boolean forgetful) {
        this.tallies = tallies;
        this.cursed = cursed;
        this.forgetful = forgetful;
    }

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
        switch (received.event()) {
            case CoinDropped dropped -> {
                if (cursed.test(dropped.coins())) {
                    throw new IllegalArgumentException("A cursed coin: " + dropped.coins());
                }
                count(received, tally -> tally.count(dropped));
            }
            case JarClosed closed -> count(received, tally -> tally.close(closed));
            case JarEvent.Unknown _ -> {} // nothing here depends on it
        }
    }

    private void count(Received<JarEvent> received, Function<Tally, Decision<Tally, TallyEvent>> decide) {
        var tally = "tally" + Math.floorMod(received.subject().hashCode(), TALLIES);
        if (forgetful) {
            tallies.change(received.shop(), tally, received.cause(), found -> decide.apply(or(found)));
        } else {
            tallies.receive(received, tally, found -> decide.apply(or(found)));
        }
    }

    private static Tally or(Optional<Stored<Tally>> found) {
        return found.map(Stored::state).orElse(Tally.NOTHING);
    }
}
