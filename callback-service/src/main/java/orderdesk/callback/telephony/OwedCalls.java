package orderdesk.callback.telephony;

import java.time.Instant;
import java.util.Optional;
import orderdesk.contracts.callback.CallId;
import orderdesk.contracts.callback.CallTaskId;
import orderdesk.contracts.callback.CallTaskKind;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.contracts.shared.Phone;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.aggregate.Cause;
import org.jspecify.annotations.Nullable;

/** The queue of calls that are owed, as far as telephony fills it. Repeating a step changes nothing. */
public interface OwedCalls {

    void owe(ShopId shop, CallTaskId id, InVain call, Cause cause);

    /**
     * A call that came to nothing.
     *
     * @param kind of the call that is owed for it
     * @param after the call in the exchange that it follows from
     * @param by who was talking when the line broke, as far as the exchange says
     */
    record InVain(
            CallTaskKind kind,
            Phone phone,
            CallId after,
            Instant at,
            @Nullable OperatorId by) {

        InVain since(Instant first) {
            return new InVain(kind, phone, after, first, by);
        }
    }

    /** He was talked with in another call; what has its outcome keeps it. */
    void reached(ShopId shop, CallTaskId id, Cause cause);

    /** Another call to him is owed in its place. */
    void replaced(ShopId shop, CallTaskId id, Cause cause);

    /** What he left for whoever calls him is heard in that call in the exchange. */
    void message(ShopId shop, CallTaskId id, CallId heard, Cause cause);

    boolean isOpen(ShopId shop, CallTaskId id);

    /** He was told when he will be called: that stands, whatever comes besides. */
    boolean isPromised(ShopId shop, CallTaskId id);

    /** Who was talked with for this task, where the last dialling for it became a talk. */
    Optional<Spoken> talkedFor(ShopId shop, CallTaskId id);

    /** @param dialled when the talk can have begun at the earliest */
    record Spoken(Phone phone, Instant dialled) {}
}
