package orderdesk.callback.telephony.messaging;

import java.util.Optional;
import orderdesk.callback.presence.LineEnds;
import orderdesk.callback.telephony.InVainDesk;
import orderdesk.contracts.callback.CallEvent;
import orderdesk.contracts.callback.CallEvent.CallAnswered;
import orderdesk.contracts.callback.CallEvent.CallEnded;
import orderdesk.contracts.callback.CallEvent.CallMissed;
import orderdesk.contracts.callback.CallEvent.CallRinging;
import orderdesk.contracts.callback.CallEvent.PlaceKept;
import orderdesk.platform.inbox.Reader;
import orderdesk.platform.inbox.Received;
import orderdesk.platform.queue.FollowCallers;

/** Hears of calls that ended on the service's own topic; everything else there is for another reader. */
public final class InVainReader implements Reader<CallEvent> {

    private final InVainDesk desk;
    private final FollowCallers<CallEvent> callers;
    private final LineEnds lines;
    private final Reader<CallEvent> others;

    /** @param others of the same topic: a service has one group of each */
    public InVainReader(InVainDesk desk, FollowCallers<CallEvent> callers, LineEnds lines, Reader<CallEvent> others) {
        this.desk = desk;
        this.callers = callers;
        this.lines = lines;
        this.others = others;
    }

    @Override
    public String topic() {
        return others.topic();
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
            case CallRinging it -> callers.rings(received, it.callId(), it.sides(), it.forWhom(), it.at());
            case CallAnswered it -> callers.waitsNoMore(received, it.callId());
            case CallEnded ended -> {
                callers.waitsNoMore(received, ended.callId());
                desk.ended(received, ended);
                lines.ended(Optional.ofNullable(ended.sides().operator()), ended.at(), received.leadsTo("callback"));
            }
            default -> others.on(received);
        }
    }
}
