package orderdesk.platform.simulator.toy;

import java.util.Optional;
import orderdesk.platform.aggregate.AggregateKind;

/** How tallies are kept. */
public final class Tallies implements AggregateKind<Tally, TallyEvent> {

    public static final String TOPIC = "tallies";

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
        return Optional.of(TOPIC);
    }

    @Override
    public Class<Tally> state() {
        return Tally.class;
    }

    @Override
    public Class<TallyEvent> events() {
        return TallyEvent.class;
    }
}
