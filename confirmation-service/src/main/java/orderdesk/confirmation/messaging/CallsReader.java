package orderdesk.confirmation.messaging;

import orderdesk.contracts.callback.CallEvent;
import orderdesk.contracts.callback.CallEvent.WorkClaimed;
import orderdesk.contracts.callback.CallEvent.WorkHandedOver;
import orderdesk.contracts.callback.CallEvent.WorkReleased;
import orderdesk.contracts.confirmation.ConfirmationEvent;
import orderdesk.contracts.shared.Topics;
import orderdesk.platform.inbox.Reader;
import orderdesk.platform.inbox.Received;
import orderdesk.platform.queue.OtherQueue;

/** Follows the claims of callback-service: one person has one conversation. */
public final class CallsReader implements Reader<CallEvent> {

    private final OtherQueue<ConfirmationEvent> other;

    public CallsReader(OtherQueue<ConfirmationEvent> other) {
        this.other = other;
    }

    @Override
    public String topic() {
        return Topics.CALLS;
    }

    @Override
    public Class<CallEvent> events() {
        return CallEvent.class;
    }

    @Override
    public void on(Received<CallEvent> received) {
        switch (received.event()) {
            case WorkClaimed it ->
                other.claimed(received, it.person(), it.operator(), it.token(), it.leaseEnds(), it.since());
            case WorkReleased it -> other.released(received, it.person(), it.operator(), it.token(), it.at());
            case WorkHandedOver it -> other.handedOver(received, it.person(), it.to(), it.token(), it.at());
            default -> {} // calls themselves are no matter of confirmations, and those to come will not be
        }
    }
}
