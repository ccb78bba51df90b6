package orderdesk.inventory.stock.audit;

import java.util.List;

/** All items of all shops as they are stored, in the order of their ids. */
public interface StoredPieces {

    /**
     * @param last the id after which to go on; empty for the first
     * @return at most {@code limit}; fewer mean that there are no more
     * @throws orderdesk.platform.aggregate.StoreUnavailable when they cannot be read now
     */
    List<Pieces> after(String last, int limit);
}
