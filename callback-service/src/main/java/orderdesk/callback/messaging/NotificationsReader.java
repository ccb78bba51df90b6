package orderdesk.callback.messaging;

import orderdesk.callback.MailDesk;
import orderdesk.contracts.notification.MailEvent.MailAnswered;
import orderdesk.contracts.notification.MailEvent.MailReceived;
import orderdesk.contracts.notification.NotificationEvent;
import orderdesk.contracts.shared.Topics;
import orderdesk.platform.inbox.Reader;
import orderdesk.platform.inbox.Received;

/** Follows notification-service: what customers wrote, and whether they were answered in writing. */
public final class NotificationsReader implements Reader<NotificationEvent> {

    private final MailDesk desk;

    public NotificationsReader(MailDesk desk) {
        this.desk = desk;
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
                    case REQUEST -> desk.requested(received, letter);
                    case ORDER, EVIDENCE -> {} // order-service's
                    case AUTOMATIC -> {} // nobody waits for an answer
                }
            }
            case MailAnswered answer -> desk.answered(received, answer);
            default -> {} // what became of messages, and so will be what is to come
        }
    }
}
