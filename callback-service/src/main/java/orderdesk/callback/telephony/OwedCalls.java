package orderdesk.callback.telephony;

import java.time.Instant;
import orderdesk.contracts.callback.CallId;
import orderdesk.contracts.callback.CallTaskId;
import orderdesk.contracts.callback.CallTaskKind;
import orderdesk.contracts.shared.Phone;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.aggregate.Cause;

/** The queue of calls that are owed, as far as telephony fills it. Repeating a step changes nothing. */
public interface OwedCalls {

    /** @param after the call in the exchange that it follows from */
    void owe(ShopId shop, CallTaskId id, CallTaskKind kind, Phone phone, CallId after, Instant at, Cause cause);

    /** He was talked with in another call; what has its outcome keeps it. */
    void reached(ShopId shop, CallTaskId id, Cause cause);

    boolean isOpen(ShopId shop, CallTaskId id);
}
