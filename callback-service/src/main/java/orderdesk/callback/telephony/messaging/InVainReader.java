package orderdesk.callback.telephony.messaging;

import orderdesk.callback.telephony.InVainDesk;
import orderdesk.contracts.callback.CallEvent;
import orderdesk.contracts.callback.CallEvent.CallEnded;
import orderdesk.contracts.callback.CallEvent.CallMissed;
import orderdesk.contracts.callback.CallEvent.PlaceKept;
import orderdesk.platform.inbox.Reader;
import orderdesk.platform.inbox.Received;

/** Hears of calls that ended on the service's own topic; everything else there is for another reader. */
public final class InVainReader implements Reader<CallEvent> {

    private final InVainDesk desk;
    private final Reader<CallEvent> others;

    /** @param others of the same topic: a service has one group of each */
    public InVainReader(InVainDesk desk, Reader<CallEvent> others) {
        this.desk = desk;
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
            case CallEnded ended -> desk.ended(received, ended);
            default -> others.on(received);
        }
    }
}
