package orderdesk.order.messaging;

import orderdesk.contracts.confirmation.ConfirmationEvent;
import orderdesk.contracts.confirmation.ConfirmationEvent.CustomerReached;
import orderdesk.contracts.confirmation.ConfirmationEvent.CustomerUnreachable;
import orderdesk.contracts.confirmation.ConfirmationEvent.WorkClaimed;
import orderdesk.contracts.confirmation.ConfirmationEvent.WorkReleased;
import orderdesk.contracts.confirmation.ReviewEvent;
import orderdesk.contracts.shared.Topics;
import orderdesk.order.NewsDesk;
import orderdesk.order.SafeDesk;
import orderdesk.order.domain.Listening;
import orderdesk.platform.inbox.Reader;
import orderdesk.platform.inbox.Received;

/** Follows confirmation-service: what customers answered, and whose order is being worked on. */
public final class ConfirmationsReader implements Reader<ConfirmationEvent> {

    private final NewsDesk news;
    private final SafeDesk safe;

    public ConfirmationsReader(NewsDesk news, SafeDesk safe) {
        this.news = news;
        this.safe = safe;
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
            case CustomerReached reached ->
                news.hear(received, reached.orderId(), (order, now) -> Listening.customerReached(order, reached, now));
            case CustomerUnreachable gone ->
                news.hear(received, gone.orderId(), (order, now) -> Listening.unreachable(order, gone, now));
            case WorkClaimed claimed -> {
                news.hear(received, claimed.orders(), (order, _) -> Listening.claimed(order, claimed));
                safe.claimed(received, claimed.orders());
            }
            case WorkReleased released ->
                news.hear(received, released.orders(), (order, _) -> Listening.released(order));
            case ConfirmationEvent.WorkHandedOver _,
                    ConfirmationEvent.ContactStarted _,
                    ConfirmationEvent.ContactAttempted _,
                    ConfirmationEvent.ContactTargetMissed _,
                    ConfirmationEvent.ContactBreached _,
                    ConfirmationEvent.PromiseGiven _,
                    ConfirmationEvent.PromiseKept _,
                    ConfirmationEvent.PromiseRenegotiated _,
                    ConfirmationEvent.PromiseBroken _,
                    ConfirmationEvent.PromiseLapsed _,
                    ConfirmationEvent.DelayForeseen _,
                    ReviewEvent _,
                    ConfirmationEvent.Unknown _ -> {} // nothing here depends on it
        }
    }
}
