package orderdesk.callback.presence.domain;

/** From what the operator does now nothing leads to what he wants; start the shift, or end the talk, first. */
public final class NotNow extends RuntimeException {

    /** No shift runs. */
    NotNow() {
        super("No shift runs.");
    }

    NotNow(Activity from, Activity to) {
        super("From %s nothing leads to %s.".formatted(from, to));
    }
}
