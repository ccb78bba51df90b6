package orderdesk.inventory.delivery.carrier;

/** The list cannot be read to its end, or is none. Nothing of it is let in. */
public final class ListBroken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;

    public ListBroken(String code, String message) {
        super(message);
        this.code = code;
    }

    ListBroken(String code, String message, Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    /** For programs, in kebab-case. */
    public String code() {
        return code;
    }
}
