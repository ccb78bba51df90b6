package orderdesk.callback.messaging;

import orderdesk.callback.PromiseDesk;
import orderdesk.callback.promise.domain.GivenPromise.End;
import orderdesk.contracts.callback.CallEvent;
import orderdesk.contracts.callback.CallEvent.PromiseBroken;
import orderdesk.contracts.callback.CallEvent.PromiseGiven;
import orderdesk.contracts.callback.CallEvent.PromiseKept;
import orderdesk.contracts.callback.CallEvent.PromiseLapsed;
import orderdesk.contracts.callback.CallEvent.PromiseRenegotiated;
import orderdesk.contracts.shared.Topics;
import orderdesk.platform.inbox.Reader;
import orderdesk.platform.inbox.Received;

/** Follows this service's own calls, as far as capacity and the figures of promises go by them. */
public final class CallsReader implements Reader<CallEvent> {

    private final PromiseDesk promises;

    public CallsReader(PromiseDesk promises) {
        this.promises = promises;
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
            default -> {} // of everything else the service knows from its own documents
        }
    }
}
