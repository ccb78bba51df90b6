package orderdesk.promo.domain;

import java.time.Duration;

/** A code was asked for more often than any message needs it; ask again later. */
public class ToldTooOften extends RuntimeException {

    private final Duration pause;

    public ToldTooOften(Duration pause) {
        super("The code was told %d times within a day".formatted(Disclosure.TOLD_MAX));
        this.pause = pause;
    }

    /** Until it may be told again. */
    public Duration pause() {
        return pause;
    }
}
