package orderdesk.notification.mailbox;

import orderdesk.contracts.order.OrderDrafted;
import orderdesk.platform.inbox.Received;

/** Hears of drafts, some of which were letters. */
@FunctionalInterface
public interface Drafts {

    /** Where no letters are read. */
    Drafts NOBODY = (_, _) -> {};

    void drafted(Received<?> received, OrderDrafted draft);
}
