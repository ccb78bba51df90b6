package orderdesk.callback.telephony.messaging;

import orderdesk.callback.telephony.LinkDesk;
import orderdesk.contracts.callback.CallEvent;
import orderdesk.contracts.callback.CallEvent.CallAnswered;
import orderdesk.contracts.callback.ClaimEvent.WorkClaimed;
import orderdesk.contracts.shared.Topics;
import orderdesk.platform.inbox.Reader;
import orderdesk.platform.inbox.Received;

/** Hears on the service's own topic who talks, and whose calls he took upon himself. */
public final class TalkReader implements Reader<CallEvent> {

    private final LinkDesk links;

    public TalkReader(LinkDesk links) {
        this.links = links;
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
            case CallAnswered answered -> links.answered(received, answered);
            case WorkClaimed it -> links.claimedTasks(received, it.person(), it.operator(), it.tasks(), it.at());
            default -> {} // for other readers of the topic
        }
    }
}
