package orderdesk.callback.task.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Objects;
import orderdesk.contracts.callback.CallEvent;
import orderdesk.contracts.callback.CallEvent.ContactAttempted;
import orderdesk.contracts.callback.CallEvent.PromiseGiven;
import orderdesk.contracts.callback.CallEvent.PromiseRenegotiated;
import orderdesk.contracts.confirmation.ConfirmationEvent.AttemptResult;
import orderdesk.contracts.confirmation.Promise;
import orderdesk.contracts.confirmation.PromiseId;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.contracts.shop.ShopSettings;
import orderdesk.platform.Decision;
import orderdesk.platform.aggregate.Ids;
import orderdesk.platform.calling.PossiblePromise;
import orderdesk.platform.calling.Purpose.PromisedCall;
import orderdesk.platform.claim.OwedPromise;
import orderdesk.platform.claim.Wish;
import orderdesk.platform.claim.WorkRefusal.ImpossiblePromise;

/** A time to call is agreed with whoever answered (R082). */
record Promising(CallTask task, OperatorId operator, ShopSettings settings, Instant now) {

    Decision<CallTask, CallEvent> give(Wish wish, Attempt.Ended how) {
        var promise = wish.promise();
        PossiblePromise.whyNot(
                        promise,
                        task.hours(settings).hard(),
                        now,
                        task.subject().until())
                .ifPresent(why -> {
                    throw new ImpossiblePromise(why);
                });
        if (promise.kind() == Promise.Kind.BY
                && promise.earlyOk()
                && task.subject().orderId() == null) {
            throw new ImpossiblePromise(
                    "No answer is waited for in a call about no order: promise it without earlyOk.");
        }
        var id = new PromiseId(
                Ids.of(task.id(), "promise", String.valueOf(task.contact().promises() + 1)));
        var next = task.with(task.contact().promised())
                .withPromise(new OwedPromise(id, promise, false))
                .in(new Stage.ToCall(new PromisedCall(now, promise, null)), settings, now);
        return new Decision<>(next, events(wish, how, id, next));
    }

    private ArrayList<CallEvent> events(Wish wish, Attempt.Ended how, PromiseId id, CallTask next) {
        var from = Objects.requireNonNull(next.schedule()).callableFrom();
        var attempt = next.contact().lastNumber();
        var order = task.subject().orderId();
        var events = new ArrayList<CallEvent>();
        var result = AttemptResult.valueOf(how.name());
        events.add(new ContactAttempted(task.taskId(), attempt, operator, result, from, order, now));
        events.add(new PromiseGiven(task.taskId(), id, wish.promise(), operator, wish.holdId(), order, now));
        var owed = task.promise();
        if (owed != null && !owed.broken()) {
            events.add(new PromiseRenegotiated(task.taskId(), owed.id(), id, now));
        }
        return events;
    }
}
