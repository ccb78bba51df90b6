package orderdesk.callback.request.domain;

import java.time.Duration;

/** Too many calls were asked for to this telephone, or from this address; the customer may ask again later. */
public class TooManyCallbacks extends RuntimeException {

    private final Duration after;

    TooManyCallbacks(Duration after) {
        super("Too many calls were asked for; ask again later.");
        this.after = after;
    }

    public Duration after() {
        return after;
    }
}
