package orderdesk.insight.calls.domain;

import orderdesk.contracts.callback.CallEvent;
import orderdesk.contracts.order.OrderId;
import orderdesk.platform.inbox.Received;

/**
 * Learns of calls what is counted.
 *
 * <p><b>Guarantee.</b> What is learned is the same however often and in whatever order it is said.
 */
public interface CallLog {

    void keep(Received<? extends CallEvent> received);

    /** An order was read back on a call. */
    void tie(Received<?> received, String call, OrderId order);
}
