package orderdesk.confirmation.claim;

/** Another operator is at work with this person; take other work. */
public class HeldByAnother extends RuntimeException {

    HeldByAnother() {
        super("Another operator holds the work of this person.");
    }
}
