package orderdesk.order.domain;

/** The order has changed since the caller read it; he must read it again. */
public class StaleVersion extends RuntimeException {

    private final String current;

    StaleVersion(String seen, String current) {
        super("\"%s\" was changed, \"%s\" is current".formatted(seen, current));
        this.current = current;
    }

    public String current() {
        return current;
    }
}
