package orderdesk.platform.claim;

/** This token does not hold the person's work: it was superseded, or was never given out. */
public class NotTheHolder extends RuntimeException {

    private final boolean superseded;

    NotTheHolder(boolean superseded) {
        super("This token does not hold the work of this person.");
        this.superseded = superseded;
    }

    public boolean superseded() {
        return superseded;
    }
}
