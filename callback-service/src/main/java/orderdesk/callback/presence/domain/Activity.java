package orderdesk.callback.presence.domain;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import orderdesk.contracts.callback.Presence;
import org.jspecify.annotations.Nullable;

/** What an operator is doing, as the floor sees it. */
public enum Activity {
    /** No shift. */
    OFF(Presence.AWAY, null),
    READY(Presence.READY, null),
    /** Reads the case that he was given; longer than the time that is meant for it is shown, not ended. */
    READING(Presence.TALKING, Duration.ofSeconds(15)),
    DIALLING(Presence.TALKING, null),
    TALKING(Presence.TALKING, null),
    /** Writes down what the last call came to; ready again when the time is over. */
    WRAP_UP(Presence.WRAP_UP, Duration.ofSeconds(20)),
    BREAK(Presence.PAUSED, null),
    LUNCH(Presence.PAUSED, null),
    TRAINING(Presence.PAUSED, null),
    /** Takes breath after a hard call (R106); longer than is meant for it is shown, not ended. */
    RECOVERY(Presence.PAUSED, Duration.ofMinutes(5)),
    /** Headset, line or machine is out of order. */
    FAULT(Presence.PAUSED, null);

    private static final Set<Activity> ON_THE_LINE = Set.of(DIALLING, TALKING);
    private static final Set<Activity> AT_A_CASE = Set.of(READING, DIALLING, TALKING);
    private static final Set<Activity> LEAVING = Set.of(OFF, BREAK, LUNCH, TRAINING, RECOVERY);

    private final Presence told;
    private final @Nullable Duration time;

    Activity(Presence told, @Nullable Duration time) {
        this.told = told;
        this.time = time;
    }

    /** What others are told: whether he can be given a call. */
    public Presence told() {
        return told;
    }

    /** How long it is meant to last. */
    public Optional<Duration> time() {
        return Optional.ofNullable(time);
    }

    /** Nobody walks away from a work that he holds. */
    public boolean isLeaving() {
        return LEAVING.contains(this);
    }

    boolean isOnTheLine() {
        return ON_THE_LINE.contains(this);
    }

    /** What he asked a senior, and was told, is about the case that he is at. */
    boolean isAtACase() {
        return AT_A_CASE.contains(this);
    }

    /** A talk is ended before anything else but a fault. */
    boolean leadsTo(Activity next) {
        if (this == OFF) {
            return false;
        }
        return !ON_THE_LINE.contains(this) || !LEAVING.contains(next);
    }
}
