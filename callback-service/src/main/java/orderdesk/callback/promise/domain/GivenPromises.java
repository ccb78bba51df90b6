package orderdesk.callback.promise.domain;

import java.time.Instant;
import java.util.List;
import orderdesk.contracts.shared.ShopId;

/** The promises of a shop, by when they ended. */
public interface GivenPromises {

    /** @param limit further ones are left out, the latest first */
    List<GivenPromise> ended(ShopId shop, Instant from, Instant to, int limit);
}
