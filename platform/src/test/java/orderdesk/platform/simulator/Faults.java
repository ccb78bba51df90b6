package orderdesk.platform.simulator;

import java.util.EnumMap;
import java.util.Map;
import java.util.Random;

/** How often what goes wrong, drawn per seed; nothing any more once they are healed. */
public final class Faults {

    /** What can go wrong. */
    public enum Kind {
        /** The database refuses, certainly without effect. */
        UNAVAILABLE,
        /** The outcome of a write is unknown, and it was not applied. */
        UNKNOWN_LOST,
        /** The outcome of a write is unknown, and it was applied. */
        UNKNOWN_DONE,
        /** The outcome of a write is unknown, and it is applied some time later. */
        UNKNOWN_LATE,
        /** A published mark is lost. */
        MARK_LOST,
        /** The broker did not take the event. */
        NOT_PUBLISHED,
        /** The broker took the event, its acknowledgement was lost. */
        ACK_LOST,
        /** The broker takes the event some time later. */
        PUBLISHED_LATE,
        /** Offsets are not committed after a batch. */
        COMMIT_LOST,
        /** A batch of offsets goes back. */
        REWIND,
        /** Partitions move to other members. */
        REBALANCE,
        KILL,
        STOP,
        DATABASE_CRASH,
        DATABASE_OUTAGE,
        BROKER_OUTAGE,
        DUPLICATE_REQUEST,
        CLOCK_SKEW
    }

    private static final double[] CALLS = {0, 0, 0.01, 0.03, 0.1};
    private static final double[] EVENTS = {0, 0, 0.002, 0.005, 0.02};

    private final Random random;
    private final double[] rates = new double[Kind.values().length];
    private final Map<Kind, Integer> shown = new EnumMap<>(Kind.class);
    private boolean healed;

    Faults(Random random) {
        this.random = random;
        var calm = random.nextInt(8) == 0;
        for (var kind : Kind.values()) {
            var drawn = (kind.ordinal() < Kind.REWIND.ordinal() ? CALLS : EVENTS)[random.nextInt(CALLS.length)];
            rates[kind.ordinal()] = calm ? 0 : drawn;
        }
    }

    boolean strike(Kind kind) {
        var rate = rates[kind.ordinal()];
        var strikes = rate > 0 && !healed && random.nextDouble() < rate;
        if (strikes) {
            shown.merge(kind, 1, Integer::sum);
        }
        return strikes;
    }

    void heal() {
        healed = true;
    }

    /** Which faults struck how often: a run in which none did proves nothing. */
    Map<Kind, Integer> shown() {
        return shown;
    }
}
