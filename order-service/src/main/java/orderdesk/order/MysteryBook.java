package orderdesk.order;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import orderdesk.contracts.shared.ShopId;
import orderdesk.order.domain.Mystery;

/** What can be asked of the orders by which the desk was tried (R055). */
public interface MysteryBook {

    /** Those marked last first, behind that place. */
    List<Mystery> page(ShopId shop, Optional<Place> after, int limit);

    /** Where a page ended. */
    record Place(Instant at, String order) {}
}
