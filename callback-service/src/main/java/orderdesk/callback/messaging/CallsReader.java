package orderdesk.callback.messaging;

import orderdesk.callback.CallbackDesk;
import orderdesk.callback.PromiseDesk;
import orderdesk.callback.promise.domain.GivenPromise.End;
import orderdesk.callback.task.domain.CallTask;
import orderdesk.contracts.callback.CallEvent;
import orderdesk.contracts.callback.CallEvent.CallEnded;
import orderdesk.contracts.callback.CallEvent.PromiseBroken;
import orderdesk.contracts.callback.CallEvent.PromiseGiven;
import orderdesk.contracts.callback.CallEvent.PromiseKept;
import orderdesk.contracts.callback.CallEvent.PromiseLapsed;
import orderdesk.contracts.callback.CallEvent.PromiseRenegotiated;
import orderdesk.contracts.shared.Topics;
import orderdesk.platform.inbox.Reader;
import orderdesk.platform.inbox.Received;
import orderdesk.platform.queue.FollowTalks;

/** Follows this service's own calls, as far as promises, capacity and pending retries go by them. */
public final class CallsReader implements Reader<CallEvent> {

    private final PromiseDesk promises;
    private final FollowTalks<CallTask, CallEvent> talks;

    public CallsReader(CallbackDesk desk) {
        this.promises = desk.promises();
        this.talks = desk.inbound();
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
            case PromiseGiven it ->
                promises.given(received, it.promiseId(), it.promise(), it.operator(), it.holdId(), it.at());
            case PromiseKept it -> promises.ended(received, it.promiseId(), End.KEPT, it.at());
            case PromiseRenegotiated it -> promises.ended(received, it.promiseId(), End.RENEGOTIATED, it.at());
            case PromiseBroken it -> promises.ended(received, it.promiseId(), End.BROKEN, it.at());
            case PromiseLapsed it -> promises.ended(received, it.promiseId(), End.LAPSED, it.at());
            case CallEnded it -> talks.ended(received, it);
            default -> {} // of everything else the service knows from its own documents
        }
    }
}
