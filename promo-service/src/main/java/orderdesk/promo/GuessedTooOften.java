package orderdesk.promo;

import java.time.Duration;

/** Too many codes that could not be used came from there; nothing was looked up. Try again after the time that is said. */
public class GuessedTooOften extends RuntimeException {

    private final Duration retryAfter;

    GuessedTooOften(Duration retryAfter) {
        super("Too many codes that could not be used");
        this.retryAfter = retryAfter;
    }

    public Duration retryAfter() {
        return retryAfter;
    }
}
