package orderdesk.order.messaging;

import orderdesk.contracts.notification.MailEvent.MailReceived;
import orderdesk.contracts.notification.NotificationEvent;
import orderdesk.contracts.shared.Topics;
import orderdesk.order.DraftDesk;
import orderdesk.platform.inbox.Reader;
import orderdesk.platform.inbox.Received;

/** Follows notification-service: orders come by letter too (R078). What became of messages is nothing to an order. */
public final class NotificationsReader implements Reader<NotificationEvent> {

    private final DraftDesk drafts;

    public NotificationsReader(DraftDesk drafts) {
        this.drafts = drafts;
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
                case EVIDENCE, REQUEST, AUTOMATIC -> {} // no order
            }
        }
    }
}
