package orderdesk.order.messaging;

import orderdesk.contracts.notification.MailEvent.MailReceived;
import orderdesk.contracts.notification.NotificationEvent;
import orderdesk.contracts.shared.Topics;
import orderdesk.order.AfterSaleDesk;
import orderdesk.order.DraftDesk;
import orderdesk.platform.inbox.Reader;
import orderdesk.platform.inbox.Received;

/** Follows notification-service: orders and photos come by letter too (R078, R034). What became of messages is nothing to an order. */
public final class NotificationsReader implements Reader<NotificationEvent> {

    private final DraftDesk drafts;
    private final AfterSaleDesk afterSales;

    public NotificationsReader(DraftDesk drafts, AfterSaleDesk afterSales) {
        this.drafts = drafts;
        this.afterSales = afterSales;
    }

    @Override
    public String topic() {
        return Topics.NOTIFICATIONS;
    }

    @Override
    public Class<NotificationEvent> events() {
        return NotificationEvent.class;
    }

    @Override
    public void on(Received<NotificationEvent> received) {
        if (received.event() instanceof MailReceived letter) {
            switch (letter.kind()) {
                case ORDER -> drafts.fromLetter(received, letter);
                case EVIDENCE -> afterSales.attach(received, letter);
                case REQUEST, AUTOMATIC -> {} // no order
            }
        }
    }
}
