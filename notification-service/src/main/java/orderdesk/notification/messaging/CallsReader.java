package orderdesk.notification.messaging;

import orderdesk.contracts.callback.CallEvent;
import orderdesk.contracts.callback.CallEvent.CallTaskCompleted;
import orderdesk.contracts.callback.CallTaskId;
import orderdesk.contracts.callback.ClaimEvent.WorkClaimed;
import orderdesk.contracts.shared.Topics;
import orderdesk.notification.mailbox.MailboxDesk;
import orderdesk.platform.inbox.Reader;
import orderdesk.platform.inbox.Received;

/** Follows callback-service: who deals with a letter that is a request, and how that ended. */
public final class CallsReader implements Reader<CallEvent> {

    private final MailboxDesk desk;

    public CallsReader(MailboxDesk desk) {
        this.desk = desk;
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
            case WorkClaimed claimed ->
                desk.held(
                        received,
                        claimed.tasks().stream().map(CallTaskId::value).toList(),
                        claimed.operator());
            case CallTaskCompleted ended ->
                desk.ended(received, ended.taskId().value(), ended.outcome(), ended.operator());
            default -> {} // the calls' own matters, and so will be those to come
        }
    }
}
