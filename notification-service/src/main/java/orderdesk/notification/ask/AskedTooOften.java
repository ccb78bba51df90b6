package orderdesk.notification.ask;

import java.time.Duration;

/** Somebody asked too often, or was asked about; he has to wait. */
public class AskedTooOften extends RuntimeException {

    private final Duration wait;

    AskedTooOften(Duration wait) {
        super("Asked too often");
        this.wait = wait;
    }

    public Duration pause() {
        return wait;
    }
}
