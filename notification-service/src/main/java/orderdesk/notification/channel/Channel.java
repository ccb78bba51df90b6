package orderdesk.notification.channel;

import orderdesk.contracts.notification.MessageId;
import orderdesk.notification.message.domain.Letter;
import orderdesk.notification.message.domain.Outcome;

/** A way to reach a customer. */
public interface Channel {

    /**
     * Hands a letter over. A second time with the same id is the same message to whoever receives it.
     *
     * <p>It answers within {@link orderdesk.notification.message.domain.Message}'s time for sending, and throws nothing
     * that a server, a network or an address can cause.
     */
    Outcome send(MessageId id, Letter letter);
}
