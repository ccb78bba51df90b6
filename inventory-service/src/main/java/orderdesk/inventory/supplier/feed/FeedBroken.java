package orderdesk.inventory.supplier.feed;

/** The list as a whole is not acceptable and nothing of it was let in; send a whole, well-formed one. */
public class FeedBroken extends RuntimeException {

    private final String code;

    public FeedBroken(String code, String detail) {
        super(detail);
        this.code = code;
    }

    FeedBroken(String code, String detail, Throwable cause) {
        super(detail, cause);
        this.code = code;
    }

    public String code() {
        return code;
    }
}
