package orderdesk.order.messaging;

import orderdesk.contracts.notification.MailEvent.MailReceived;
import orderdesk.contracts.notification.NotificationEvent;
import orderdesk.contracts.notification.NotificationEvent.EvidenceUploaded;
import orderdesk.contracts.shared.Topics;
import orderdesk.order.AfterSaleNews;
import orderdesk.order.DraftDesk;
import orderdesk.platform.inbox.Reader;
import orderdesk.platform.inbox.Received;

/** Follows notification-service: orders come by letter too, and photos by letter or link (R078, R034). */
public final class NotificationsReader implements Reader<NotificationEvent> {

    private final DraftDesk drafts;
    private final AfterSaleNews afterSales;

    public NotificationsReader(DraftDesk drafts, AfterSaleNews afterSales) {
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
        switch (received.event()) {
            case MailReceived letter -> {
                switch (letter.kind()) {
                    case ORDER -> drafts.fromLetter(received, letter);
                    case EVIDENCE -> afterSales.attach(received, letter);
                    case REQUEST, AUTOMATIC -> {} // no order
                }
            }
            case EvidenceUploaded evidence -> afterSales.attach(received, evidence);
            default -> {} // what became of messages is nothing to an order
        }
    }
}
