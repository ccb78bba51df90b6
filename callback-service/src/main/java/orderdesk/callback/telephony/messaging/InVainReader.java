package orderdesk.callback.telephony.messaging;

import java.util.Optional;
import orderdesk.callback.presence.LineEnds;
import orderdesk.callback.telephony.InVainDesk;
import orderdesk.contracts.callback.CallEvent;
import orderdesk.contracts.callback.CallEvent.CallAnswered;
import orderdesk.contracts.callback.CallEvent.CallEnded;
import orderdesk.contracts.callback.CallEvent.CallMissed;
import orderdesk.contracts.callback.CallEvent.CallRinging;
import orderdesk.contracts.callback.CallEvent.CallTaskCompleted;
import orderdesk.contracts.callback.CallEvent.ContactAttempted;
import orderdesk.contracts.callback.CallEvent.PlaceKept;
import orderdesk.contracts.callback.CallEvent.VoicemailLeft;
import orderdesk.contracts.confirmation.ConfirmationEvent.AttemptResult;
import orderdesk.contracts.shared.Topics;
import orderdesk.platform.inbox.Reader;
import orderdesk.platform.inbox.Received;
import orderdesk.platform.queue.FollowCallers;

/** Hears on the service's own topic who called in vain, and with whom somebody talked. */
public final class InVainReader implements Reader<CallEvent> {

    private final InVainDesk desk;
    private final FollowCallers<CallEvent> callers;
    private final LineEnds lines;

    public InVainReader(InVainDesk desk, FollowCallers<CallEvent> callers, LineEnds lines) {
        this.desk = desk;
        this.callers = callers;
        this.lines = lines;
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
            case CallMissed missed -> desk.missed(received, missed);
            case PlaceKept kept -> desk.placeKept(received, kept);
            case VoicemailLeft left -> desk.voicemail(received, left);
            case CallTaskCompleted done -> desk.spokenFor(received, done.taskId());
            case ContactAttempted it when it.result() == AttemptResult.LATER -> desk.spokenFor(received, it.taskId());
            case CallRinging it -> callers.rings(received, it.callId(), it.sides(), it.forWhom(), it.at());
            case CallAnswered it -> callers.waitsNoMore(received, it.callId());
            case CallEnded ended -> {
                callers.waitsNoMore(received, ended.callId());
                desk.ended(received, ended);
                lines.ended(Optional.ofNullable(ended.sides().operator()), ended.at(), received.leadsTo("callback"));
            }
            default -> {} // for other readers of the topic
        }
    }
}
