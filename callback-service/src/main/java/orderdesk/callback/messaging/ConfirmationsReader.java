package orderdesk.callback.messaging;

import orderdesk.callback.CallbackDesk;
import orderdesk.callback.PromiseDesk;
import orderdesk.callback.promise.domain.GivenPromise.End;
import orderdesk.contracts.callback.CallEvent;
import orderdesk.contracts.confirmation.ConfirmationEvent;
import orderdesk.contracts.confirmation.ConfirmationEvent.PromiseBroken;
import orderdesk.contracts.confirmation.ConfirmationEvent.PromiseGiven;
import orderdesk.contracts.confirmation.ConfirmationEvent.PromiseKept;
import orderdesk.contracts.confirmation.ConfirmationEvent.PromiseLapsed;
import orderdesk.contracts.confirmation.ConfirmationEvent.PromiseRenegotiated;
import orderdesk.contracts.confirmation.ConfirmationEvent.WorkClaimed;
import orderdesk.contracts.confirmation.ConfirmationEvent.WorkHandedOver;
import orderdesk.contracts.confirmation.ConfirmationEvent.WorkReleased;
import orderdesk.contracts.shared.Topics;
import orderdesk.platform.claim.PersonClaim;
import orderdesk.platform.inbox.Reader;
import orderdesk.platform.inbox.Received;
import orderdesk.platform.queue.OtherQueue;

/** Follows confirmation-service: whom its operators are talking to, and what they promise. */
public final class ConfirmationsReader implements Reader<ConfirmationEvent> {

    private final OtherQueue<CallEvent> other;
    private final PromiseDesk promises;

    public ConfirmationsReader(CallbackDesk desk) {
        this.other = desk.other();
        this.promises = desk.promises();
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
            case WorkClaimed it -> claimed(received, it);
            case WorkReleased it -> other.released(received, it.person(), it.operator(), it.token(), it.at());
            case WorkHandedOver it -> other.handedOver(received, it.person(), it.to(), it.token(), it.at());
            case PromiseGiven it ->
                promises.given(received, it.promiseId(), it.promise(), it.operator(), it.holdId(), it.at());
            case PromiseKept it -> promises.ended(received, it.promiseId(), End.KEPT, it.at());
            case PromiseRenegotiated it -> promises.ended(received, it.promiseId(), End.RENEGOTIATED, it.at());
            case PromiseBroken it -> promises.ended(received, it.promiseId(), End.BROKEN, it.at());
            case PromiseLapsed it -> promises.ended(received, it.promiseId(), End.LAPSED, it.at());
            default -> {} // the confirmation's own matters, and so will be those to come
        }
    }

    /** A claim from before there were two queues does not say since when; it began with its lease at the latest. */
    private void claimed(Received<?> received, WorkClaimed it) {
        var since = it.since() == null ? it.leaseEnds().minus(PersonClaim.LEASE) : it.since();
        other.claimed(received, it.person(), it.operator(), it.token(), it.leaseEnds(), since);
    }
}
