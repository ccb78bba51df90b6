package orderdesk.inventory.picture;

/** The list names a picture, and there is none to be had there now; the product is shown without. */
public final class PictureAway extends RuntimeException {

    private final String reason;

    PictureAway(String reason) {
        super("No picture could be fetched: " + reason);
        this.reason = reason;
    }

    /** A code, as {@code http-404}, {@code timeout} or {@code no-picture}. */
    public String reason() {
        return reason;
    }
}
