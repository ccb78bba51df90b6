package orderdesk.callback.presence.domain;

/** Something is missing before the shift can start. */
public final class NotPrepared extends RuntimeException {

    private final String pointer;

    NotPrepared(String pointer, String what) {
        super(what);
        this.pointer = pointer;
    }

    /** Where in the request it is missing, as a JSON pointer. */
    public String pointer() {
        return pointer;
    }
}
