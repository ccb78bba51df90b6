package orderdesk.confirmation.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import orderdesk.contracts.confirmation.ConfirmationEvent;
import orderdesk.contracts.confirmation.ConfirmationEvent.AttemptResult;
import orderdesk.contracts.confirmation.ConfirmationEvent.ContactAttempted;
import orderdesk.contracts.confirmation.ConfirmationEvent.PromiseGiven;
import orderdesk.contracts.confirmation.ConfirmationEvent.PromiseRenegotiated;
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

/** A time to call is agreed with whoever answered (R050, R082). */
record Promising(Case item, OperatorId operator, ShopSettings settings, Instant now) {

    Decision<Case, ConfirmationEvent> give(Wish wish, AttemptResult result) {
        var promise = wish.promise();
        requirePossible(promise);
        var id = new PromiseId(Ids.of(
                item.orderId().toString(),
                "promise",
                String.valueOf(item.contact().promises() + 1)));
        var next = item.with(item.contact().promised())
                .withPromise(new OwedPromise(id, promise, false))
                .in(new Stage.ToCall(new PromisedCall(now, promise, null)), settings, now);
        return new Decision<>(next, events(wish, result, id, next));
    }

    private List<ConfirmationEvent> events(Wish wish, AttemptResult result, PromiseId id, Case next) {
        var from = Objects.requireNonNull(next.schedule()).callableFrom();
        var attempt = next.contact().last().orElseThrow();
        var events = new ArrayList<ConfirmationEvent>();
        events.add(new ContactAttempted(item.orderId(), attempt.number(), operator, result, attempt.call(), from, now));
        events.add(new PromiseGiven(item.orderId(), id, wish.promise(), operator, wish.holdId(), now));
        var owed = item.promise();
        if (owed != null && !owed.broken()) {
            events.add(new PromiseRenegotiated(item.orderId(), owed.id(), id, now));
        }
        return events;
    }

    private void requirePossible(Promise promise) {
        var order = Order.of(item);
        PossiblePromise.whyNot(promise, order.hours(settings).hard(), now, order.expiresAt())
                .ifPresent(why -> {
                    throw new ImpossiblePromise(why);
                });
    }
}
