package orderdesk.callback.presence;

import java.time.Instant;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.contracts.shared.ShopId;

/** The work that operators hold in one queue; each queue that is known here brings its own. May be a second old. */
@FunctionalInterface
public interface OpenClaims {

    boolean holdsWork(ShopId shop, OperatorId operator, Instant now);
}
