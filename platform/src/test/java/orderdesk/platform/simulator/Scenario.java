package orderdesk.platform.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import orderdesk.platform.aggregate.port.Announcement;
import orderdesk.platform.shops.Shops;

/** What is simulated, and what must hold; made anew for each seed, so it may remember what its clients were told. */
public interface Scenario {

    /** The services' cores by the owner's word, as in event ids and consumer groups; two machines run each. */
    Map<String, Service> services();

    /** The settings that all services see. */
    default Shops shops() {
        return NoShops.INSTANCE;
    }

    /** Before anything happens: the time to set up what is watched. */
    default void begin(World world) {}

    /** Something was appended to a topic for the first time; what is not allowed is thrown as an AssertionError. */
    default void announced(Announcement event) {}

    /** How many times at most {@link #act} is called; how many times is drawn. */
    int actionsMax();

    /** What clients do next. */
    void act(World world);

    /** What else is mended when the faults have healed, as code that could not apply an event. */
    default void mend(World world) {}

    /** Must hold at any moment; called whenever something was written or published, so it should be cheap. */
    default void instantly(World world) {}

    /** Must hold in the end, when the faults have healed and everything has drained. */
    void settled(World world);

    /** When a chore has something to do next that no alarm tells; heeded while things settle in the end. */
    default Optional<Instant> choreDueAt(World world) {
        return Optional.empty();
    }

    /** How long time goes on in the end, where deadlines keep coming. */
    default Duration horizon() {
        return Duration.ofDays(30);
    }
}
