package orderdesk.order.domain.duplicate;

/** Somebody else merged one of the two orders a moment ago: look at both again. */
public final class AlreadyMerged extends RuntimeException {
    public AlreadyMerged() {
        super("One of the orders was merged by somebody else a moment ago.");
    }
}
