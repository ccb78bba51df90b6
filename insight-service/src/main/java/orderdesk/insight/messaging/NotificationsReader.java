package orderdesk.insight.messaging;

import java.util.List;
import java.util.Optional;
import orderdesk.contracts.notification.MailEvent;
import orderdesk.contracts.notification.NotificationEvent;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.Topics;
import orderdesk.insight.Chronicle;
import orderdesk.insight.calls.domain.CallLog;
import orderdesk.platform.inbox.Reader;
import orderdesk.platform.inbox.Received;
import org.jspecify.annotations.Nullable;

/** What the customer of an order was written, or not; and when customers wrote and were answered. */
public final class NotificationsReader implements Reader<NotificationEvent> {

    private final Chronicle chronicle;
    private final CallLog calls;

    public NotificationsReader(Chronicle chronicle, CallLog calls) {
        this.chronicle = chronicle;
        this.calls = calls;
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
        chronicle.keep(received, orders(received.event()));
        if (received.event() instanceof MailEvent mail) {
            calls.mail(received, mail);
        }
    }

    private static List<OrderId> orders(NotificationEvent event) {
        return switch (event) {
            case NotificationEvent.MessageSent it -> named(it.orderId());
            case NotificationEvent.MessageDelivered it -> named(it.orderId());
            case NotificationEvent.MessageFailed it -> named(it.orderId());
            case NotificationEvent.MessageSuppressed it -> named(it.orderId());
            case NotificationEvent.PreferencesChanged it -> List.of(it.order());
            case NotificationEvent.EvidenceUploaded it -> List.of(it.orderId());
            case MailEvent _ -> List.of(); // of no order yet
            case NotificationEvent.Unknown _ -> List.of(); // from a newer producer
        };
    }

    private static List<OrderId> named(@Nullable OrderId order) {
        return Optional.ofNullable(order).stream().toList();
    }
}
