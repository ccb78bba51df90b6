package orderdesk.callback.task.domain;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import orderdesk.contracts.callback.CallEvent;
import orderdesk.contracts.callback.CallEvent.CallTaskOpened;
import orderdesk.contracts.callback.CallEvent.CallbackRequested;
import orderdesk.contracts.callback.CallEvent.CustomerRegistered;
import orderdesk.contracts.callback.CallEvent.PromiseGiven;
import orderdesk.contracts.callback.CallOutcome;
import orderdesk.contracts.callback.CallTaskId;
import orderdesk.contracts.callback.CallTaskKind;
import orderdesk.contracts.confirmation.Promise;
import orderdesk.contracts.confirmation.PromiseId;
import orderdesk.contracts.order.OrderEvent.Consent;
import orderdesk.contracts.shared.ShopId;
import orderdesk.contracts.shop.ShopSettings;
import orderdesk.platform.Decision;
import orderdesk.platform.aggregate.Ids;
import orderdesk.platform.calling.Purpose;
import orderdesk.platform.calling.Purpose.CallbackRequest;
import orderdesk.platform.calling.Purpose.DeliveryReminder;
import orderdesk.platform.calling.Purpose.Welcome;
import orderdesk.platform.calling.Schedule;
import orderdesk.platform.claim.OwedPromise;

/** How a call comes to be owed. */
public record Opening(CallTaskId id, ShopId shop, ShopSettings settings, Instant now) {

    /** Spoken by whoever calls, where the customer said nothing of what he wants. */
    private static final String CALLBACK_NOTE = "заказан обратный звонок";

    private static final String PLACE_NOTE = "ждал на линии и попросил перезвонить";

    /** The customer is told by when he is called: that is a promise, and nothing has to be waited for (R056). */
    public Decision<CallTask, CallEvent> requested(Subject subject, Consent consent, boolean onSite) {
        var requested = new CallbackRequested(id, subject.number(), subject.name(), subject.about(), consent, now);
        var promised = promised(subject, new CallbackRequest(now, onSite), CALLBACK_NOTE);
        return new Decision<>(promised.next(), plus(requested, promised.events()));
    }

    /** He waited on the line and rather hung up: as urgent as if he waited still (R056, R067). */
    public Decision<CallTask, CallEvent> placeKept(Subject subject, Instant at) {
        return promised(subject, new CallbackRequest(at, true), PLACE_NOTE);
    }

    private Decision<CallTask, CallEvent> promised(Subject subject, CallbackRequest request, String note) {
        var task = task(CallTaskKind.CALLBACK, subject, request);
        var about = subject.about() == null ? note : subject.about();
        var by = Objects.requireNonNull(task.schedule()).callBy();
        var promise = new Promise(Promise.Kind.BY, null, by, true, about, note);
        var promiseId = new PromiseId(Ids.of(id.toString(), "promise", "1"));
        var owed = task.with(Contact.NONE.promised()).withPromise(new OwedPromise(promiseId, promise, false));
        return new Decision<>(
                owed, List.of(opened(owed), new PromiseGiven(id, promiseId, promise, null, null, null, now)));
    }

    /** A welcome call is owed only to who agreed to such calls, forbade none and has not ordered (R087). */
    public Decision<CallTask, CallEvent> registered(Subject subject, boolean mayBeCalled, boolean hasOrdered) {
        var registered = new CustomerRegistered(id, subject.number(), subject.name(), subject.consent(), now);
        var task = task(CallTaskKind.WELCOME, subject, new Welcome(now));
        var schedule = Objects.requireNonNull(task.schedule());
        var bounded = task(CallTaskKind.WELCOME, subject.until(schedule.breach()), new Welcome(now));
        if (!mayBeCalled || hasOrdered) {
            var why = hasOrdered ? CallOutcome.NO_LONGER_NEEDED : CallOutcome.NOT_ALLOWED;
            var ended = closed(bounded, why);
            return new Decision<>(ended.next(), plus(registered, ended.events()));
        }
        return new Decision<>(bounded, List.of(registered, opened(bounded)));
    }

    /** A reminder is of no use once the delivery has begun (R047), and is none to who forbade to be called. */
    public Decision<CallTask, CallEvent> reminder(Subject subject, boolean mayBeCalled, Instant slot) {
        return unasked(CallTaskKind.REMINDER, subject.until(slot), mayBeCalled, new DeliveryReminder(now, slot));
    }

    /** A call that he did not ask for; it ends at once where he forbade to be called. */
    public Decision<CallTask, CallEvent> unasked(
            CallTaskKind kind, Subject subject, boolean mayBeCalled, Purpose purpose) {
        return mayBeCalled
                ? owed(kind, subject, purpose)
                : closed(task(kind, subject, purpose), CallOutcome.NOT_ALLOWED);
    }

    /** It is announced as owed, too: whoever counts calls counts it among those that came to be. */
    private Decision<CallTask, CallEvent> closed(CallTask task, CallOutcome why) {
        var ended = new Completing(task, now).by(why);
        return new Decision<>(ended.next(), plus(opened(task), ended.events()));
    }

    public Decision<CallTask, CallEvent> owed(CallTaskKind kind, Subject subject, Purpose purpose) {
        var task = task(kind, subject, purpose);
        return Decision.of(task, opened(task));
    }

    private CallTask task(CallTaskKind kind, Subject subject, Purpose purpose) {
        var stage = new Stage.ToCall(purpose);
        return new CallTask(id, shop, kind, subject, stage, Contact.NONE, null, List.of(), null, (Schedule) null)
                .scheduled(settings, now);
    }

    private CallTaskOpened opened(CallTask task) {
        var subject = task.subject();
        return new CallTaskOpened(id, task.kind(), task.person(), subject.zone(), subject.orderId(), now);
    }

    private static List<CallEvent> plus(CallEvent first, List<CallEvent> more) {
        var all = new java.util.ArrayList<CallEvent>(List.of(first));
        all.addAll(more);
        return all;
    }
}
