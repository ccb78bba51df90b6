package orderdesk.notification.order.domain;

import java.util.Optional;
import orderdesk.contracts.notification.NotificationEvent.Suppression;
import orderdesk.notification.message.domain.Message;
import orderdesk.notification.order.domain.Correspondence.Status;

/** Whether what a message would say is so at the moment of sending. */
public final class StillTrue {

    private StillTrue() {}

    /** @return why it is not to be sent; empty where it is */
    public static Optional<Suppression> whyNot(Message message, Correspondence file) {
        return switch (message.kind()) {
            case ACCEPTED, ACCEPTED_NOTICE, NOT_REACHED -> unreached(message, file);
            case STOCK_CHANGED, CONFIRMED -> overtakenUnless(isOf(message, file, Status.CONFIRMED));
            case PAYMENT_LINK -> overtakenUnless(isOf(message, file, Status.AGREED));
            case PROMISE_MOVED -> overtakenUnless(file.status() == Status.OPEN && isPromised(message, file));
            case CANCELLED -> overtakenUnless(file.status() == Status.CANCELLED);
            case REPLY -> Optional.empty(); // whoever wrote it knows
        };
    }

    private static Optional<Suppression> unreached(Message message, Correspondence file) {
        if (file.status() != Status.OPEN) {
            return Optional.of(Suppression.OVERTAKEN);
        }
        var reached = file.contact().reachedAt();
        return reached == null || reached.isBefore(message.asked())
                ? Optional.empty()
                : Optional.of(Suppression.REACHED);
    }

    private static boolean isOf(Message message, Correspondence file, Status status) {
        return file.status() == status
                && file.order()
                        .filter(order -> order.version() == message.version())
                        .isPresent();
    }

    private static boolean isPromised(Message message, Correspondence file) {
        var promised = file.contact().promised();
        return promised != null && promised.id().toString().equals(message.about());
    }

    private static Optional<Suppression> overtakenUnless(boolean so) {
        return so ? Optional.empty() : Optional.of(Suppression.OVERTAKEN);
    }
}
