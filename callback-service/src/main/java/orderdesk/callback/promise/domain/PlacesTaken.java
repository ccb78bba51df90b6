package orderdesk.callback.promise.domain;

import java.time.Instant;
import java.util.List;
import orderdesk.contracts.shared.ShopId;

/** Calls that come at a time of their own, and need an operator then: reminders and retries. */
public interface PlacesTaken {

    /** More of them in one look are not counted. */
    int COUNTED_MAX = 1_000;

    /** By when each is to be made; what it answers may be a moment old. */
    List<Instant> between(ShopId shop, Instant from, Instant to);
}
