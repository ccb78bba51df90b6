package orderdesk.callback.mystery;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import orderdesk.callback.mystery.domain.MysteryCall;
import orderdesk.contracts.shared.ShopId;

/** What can be asked of mystery calls. */
public interface Mysteries {

    /** Those marked last first, behind that place. */
    List<MysteryCall> page(ShopId shop, Optional<Place> after, int limit);

    /** Where a page ended. */
    record Place(Instant at, String id) {}
}
