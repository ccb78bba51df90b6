package orderdesk.inventory.supplier.domain;

import java.time.Instant;

/** The list carries a date before that of the last one that was let in; nothing of it was let in. */
public class OlderList extends RuntimeException {

    public OlderList(Instant asOf, Instant last) {
        super("The list is as of %s, the last one that was let in as of %s".formatted(asOf, last));
    }
}
