package orderdesk.platform.aggregate.port;

import java.util.List;
import orderdesk.contracts.shared.ShopId;

/**
 * Old history of an aggregate; never changed once stored.
 *
 * @param entries oldest first, at least one
 */
public record Page(ShopId shop, String aggregate, List<Entry> entries) {

    public Page {
        entries = List.copyOf(entries);
    }

    public long first() {
        return entries.getFirst().sequence();
    }

    public long last() {
        return entries.getLast().sequence();
    }

    public String id() {
        return aggregate + ":" + first();
    }
}
