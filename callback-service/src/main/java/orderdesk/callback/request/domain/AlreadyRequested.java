package orderdesk.callback.request.domain;

import java.time.Instant;

/** A call to this telephone was asked for before and is still owed; the customer may be told by when it comes. */
public class AlreadyRequested extends RuntimeException {

    private final Instant callBy;

    public AlreadyRequested(Instant callBy) {
        super("A call to this number is owed already, by %s.".formatted(callBy));
        this.callBy = callBy;
    }

    public Instant callBy() {
        return callBy;
    }
}
