package orderdesk.confirmation.messaging;

import orderdesk.confirmation.ConfirmationDesk;
import orderdesk.confirmation.StaffDesk;
import orderdesk.confirmation.domain.Case;
import orderdesk.confirmation.quality.TalkDesk;
import orderdesk.contracts.callback.CallEvent;
import orderdesk.contracts.callback.CallEvent.CallAnswered;
import orderdesk.contracts.callback.CallEvent.CallEnded;
import orderdesk.contracts.callback.CallEvent.CallRinging;
import orderdesk.contracts.callback.CallEvent.PresenceChanged;
import orderdesk.contracts.callback.CallEvent.RecordingAvailable;
import orderdesk.contracts.callback.ChatEvent.ChatAnswered;
import orderdesk.contracts.callback.ChatEvent.ChatClosed;
import orderdesk.contracts.callback.ClaimEvent.WorkClaimed;
import orderdesk.contracts.callback.ClaimEvent.WorkHandedOver;
import orderdesk.contracts.callback.ClaimEvent.WorkReleased;
import orderdesk.contracts.confirmation.ConfirmationEvent;
import orderdesk.contracts.shared.Topics;
import orderdesk.platform.inbox.Reader;
import orderdesk.platform.inbox.Received;
import orderdesk.platform.queue.FollowCallers;
import orderdesk.platform.queue.FollowTalks;
import orderdesk.platform.queue.OtherQueue;

/** Follows callback-service: one person has one conversation, who calls goes before who is called, who is there, who talked. */
public final class CallsReader implements Reader<CallEvent> {

    private final OtherQueue<ConfirmationEvent> other;
    private final FollowCallers<ConfirmationEvent> callers;
    private final FollowTalks<Case, ConfirmationEvent> talks;
    private final StaffDesk staff;
    private final TalkDesk reviewable;

    public CallsReader(ConfirmationDesk desk) {
        this.other = desk.other();
        this.callers = desk.callers();
        this.talks = desk.talks();
        this.staff = desk.staff();
        this.reviewable = desk.quality().talks();
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
            case CallRinging it -> callers.rings(received, it.callId(), it.sides(), it.forWhom(), it.at());
            case CallAnswered it -> callers.waitsNoMore(received, it.callId());
            case CallEnded it -> {
                callers.waitsNoMore(received, it.callId());
                talks.ended(received, it);
                reviewable.ended(received, it);
            }
            case RecordingAvailable it -> reviewable.recorded(received, it.callId());
            case ChatAnswered it -> reviewable.answered(received, it);
            case ChatClosed it -> reviewable.closed(received, it);
            case PresenceChanged it -> staff.turned(received, it);
            default -> {} // calls themselves are no matter of confirmations, and those to come will not be
        }
    }
}
