package orderdesk.callback.presence;

/** Whoever leaves gives back, hands over or finishes first what he holds. */
public final class ClaimsOpen extends RuntimeException {

    public ClaimsOpen() {
        super("You hold work: finish it, release it or hand it over first.");
    }
}
