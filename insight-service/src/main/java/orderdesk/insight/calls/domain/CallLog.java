package orderdesk.insight.calls.domain;

import orderdesk.contracts.callback.CallEvent;
import orderdesk.contracts.notification.MailEvent;
import orderdesk.contracts.order.OrderId;
import orderdesk.platform.inbox.Received;

/**
 * Learns of calls, chats and letters what is counted.
 *
 * <p><b>Guarantees.</b> What is learned is the same however often and in whatever order it is said. What was said is kept
 * before it is learned: whatever ends in between is learned at the next delivery, or from what was kept.
 */
public interface CallLog {

    void keep(Received<? extends CallEvent> received);

    /** A letter came, or was answered. */
    void mail(Received<?> received, MailEvent event);

    /** An order was read back on a call. */
    void tie(Received<?> received, String call, OrderId order);
}
