package orderdesk.notification.messaging;

import orderdesk.contracts.confirmation.ConfirmationEvent;
import orderdesk.contracts.confirmation.ConfirmationEvent.ContactAttempted;
import orderdesk.contracts.confirmation.ConfirmationEvent.CustomerReached;
import orderdesk.contracts.confirmation.ConfirmationEvent.PromiseGiven;
import orderdesk.contracts.confirmation.ConfirmationEvent.PromiseRenegotiated;
import orderdesk.contracts.confirmation.ReviewEvent;
import orderdesk.contracts.shared.Topics;
import orderdesk.notification.FollowDesk;
import orderdesk.platform.inbox.Reader;
import orderdesk.platform.inbox.Received;

/** Follows confirmation-service: who was reached, who was not, and what he was promised. */
public final class ConfirmationsReader implements Reader<ConfirmationEvent> {

    private final FollowDesk desk;

    public ConfirmationsReader(FollowDesk desk) {
        this.desk = desk;
    }

    @Override
    public String topic() {
        return Topics.CONFIRMATIONS;
    }

    @Override
    public Class<ConfirmationEvent> events() {
        return ConfirmationEvent.class;
    }

    @Override
    public void on(Received<ConfirmationEvent> received) {
        switch (received.event()) {
            case ContactAttempted attempted -> desk.follow(received, attempted.orderId(), attempted);
            case CustomerReached reached -> desk.follow(received, reached.orderId(), reached);
            case PromiseGiven given -> desk.follow(received, given.orderId(), given);
            case PromiseRenegotiated moved -> desk.follow(received, moved.orderId(), moved);
            case ConfirmationEvent.DelayForeseen foreseen -> desk.delayed(received, foreseen.orderId());
            case ConfirmationEvent.ContactStarted _,
                    ConfirmationEvent.ContactTargetMissed _,
                    ConfirmationEvent.ContactBreached _,
                    ConfirmationEvent.CustomerUnreachable _,
                    ConfirmationEvent.PromiseKept _,
                    ConfirmationEvent.PromiseBroken _,
                    ConfirmationEvent.PromiseLapsed _ -> {} // the customer is told by telephone, or not at all
            case ConfirmationEvent.WorkClaimed _,
                    ConfirmationEvent.WorkReleased _,
                    ConfirmationEvent.WorkHandedOver _,
                    ReviewEvent _ -> {} // of operators
            case ConfirmationEvent.Unknown _ -> {} // from a newer producer; nothing here depends on it
        }
    }
}
