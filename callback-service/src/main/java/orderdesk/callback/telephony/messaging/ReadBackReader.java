package orderdesk.callback.telephony.messaging;

import orderdesk.callback.telephony.LinkDesk;
import orderdesk.contracts.confirmation.ConfirmationEvent;
import orderdesk.contracts.confirmation.ConfirmationEvent.CustomerReached;
import orderdesk.contracts.confirmation.ConfirmationEvent.WorkClaimed;
import orderdesk.contracts.shared.Topics;
import orderdesk.platform.inbox.Reader;
import orderdesk.platform.inbox.Received;

/** Hears from confirmation-service whose orders an operator took upon himself, and what he read back. */
public final class ReadBackReader implements Reader<ConfirmationEvent> {

    private final LinkDesk links;

    public ReadBackReader(LinkDesk links) {
        this.links = links;
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
            case WorkClaimed it -> links.claimedOrders(received, it.person(), it.operator(), it.orders(), it.at());
            case CustomerReached reached -> links.spoken(received, reached.orderId(), reached.readBack());
            default -> {} // for other readers of the topic
        }
    }
}
