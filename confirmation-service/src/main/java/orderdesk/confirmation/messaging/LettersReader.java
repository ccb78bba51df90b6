package orderdesk.confirmation.messaging;

import orderdesk.confirmation.ConfirmationDesk;
import orderdesk.confirmation.quality.TalkDesk;
import orderdesk.contracts.notification.MailEvent.MailAnswered;
import orderdesk.contracts.notification.NotificationEvent;
import orderdesk.contracts.shared.Topics;
import orderdesk.platform.inbox.Reader;
import orderdesk.platform.inbox.Received;

/** Follows notification-service: which letters were answered, and by whom (R112). */
public final class LettersReader implements Reader<NotificationEvent> {

    private final TalkDesk reviewable;

    public LettersReader(ConfirmationDesk desk) {
        this.reviewable = desk.quality().talks();
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
        if (received.event() instanceof MailAnswered it) {
            reviewable.answered(received, it);
        }
    }
}
