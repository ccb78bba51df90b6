package orderdesk.mirror.export;

/** A row has a value that means nothing; it is left out and counted. */
final class NotUnderstood extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotUnderstood(String message) {
        super(message, null, false, false);
    }
}
