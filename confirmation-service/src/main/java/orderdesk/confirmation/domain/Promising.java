package orderdesk.confirmation.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import orderdesk.confirmation.domain.Refusal.ImpossiblePromise;
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
import orderdesk.platform.calling.Purpose.PromisedCall;
import org.jspecify.annotations.Nullable;

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

    /** The customer chose the time; only the hard limits, and the order's own end, stand against it. */
    private void requirePossible(Promise promise) {
        var order = Order.of(item);
        var hard = Case.hours(settings, order).hard();
        for (var time : times(promise)) {
            if (time.isBefore(now)) {
                throw new ImpossiblePromise("That time has passed.");
            }
            if (!time.isBefore(order.expiresAt())) {
                throw new ImpossiblePromise("The order expires before that time.");
            }
            if (!hard.isOpen(time)) {
                throw new ImpossiblePromise("Nobody may be called at that hour.");
            }
        }
    }

    private static List<Instant> times(Promise promise) {
        return switch (promise.kind()) {
            case AT -> List.of(required(promise.from()));
            case BY -> List.of(required(promise.to()));
            case BETWEEN -> {
                if (!required(promise.from()).isBefore(required(promise.to()))) {
                    throw new ImpossiblePromise("It ends before it begins.");
                }
                yield List.of(required(promise.from()), required(promise.to()).minusSeconds(1));
            }
        };
    }

    private static Instant required(@Nullable Instant time) {
        if (time == null) {
            throw new ImpossiblePromise("A time is missing: AT needs from, BY needs to, BETWEEN needs both.");
        }
        return time;
    }
}
