package orderdesk.platform.claim;

/** Another operator is at work with this person, here or in another queue; take other work, or ask again. */
public class HeldByAnother extends RuntimeException {

    public HeldByAnother() {
        super("Another operator holds the work of this person.");
    }
}
