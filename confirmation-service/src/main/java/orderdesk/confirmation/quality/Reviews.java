package orderdesk.confirmation.quality;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import orderdesk.confirmation.quality.domain.Review;
import orderdesk.contracts.callback.CallId;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.contracts.shared.ShopId;

/** What can be asked of reviews; those made for calibration are answered only where that is said. */
public interface Reviews {

    /** All of these calls, those for calibration, too. */
    List<Review> of(ShopId shop, List<CallId> calls);

    /** Of talks of the period that begins then, by those to whom the lot gave them. */
    List<Review> ofPeriod(ShopId shop, Instant period, int limit);

    /** The latest first, behind that place. */
    List<Review> page(ShopId shop, Optional<OperatorId> operator, Optional<Place> after, int limit);

    /** Made in this time, the latest first. */
    List<Review> between(ShopId shop, Optional<OperatorId> operator, Instant from, Instant to, int limit);

    /** Where a page ended. */
    record Place(Instant at, String id) {}
}
