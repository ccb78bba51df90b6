package orderdesk.confirmation.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import orderdesk.confirmation.domain.Refusal.OrderClosed;
import orderdesk.contracts.confirmation.ConfirmationEvent;
import orderdesk.contracts.confirmation.ConfirmationEvent.ContactStarted;
import orderdesk.contracts.confirmation.ConfirmationEvent.PromiseKept;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.contracts.shop.ShopSettings;
import orderdesk.platform.Decision;
import orderdesk.platform.claim.Wish;
import orderdesk.platform.claim.WorkRefusal;
import orderdesk.platform.claim.WorkRefusal.NotClaimed;
import orderdesk.platform.claim.WorkRefusal.NotNow;
import orderdesk.platform.claim.WorkRefusal.OutsideHours;
import org.jspecify.annotations.Nullable;

/**
 * What the holder of a case does with it. Every action names the fencing token of his claim, which is checked against
 * the stamp in the case itself: a lapsed claim is good until another one supersedes it.
 */
public record Work(OperatorId operator, long token, ShopSettings settings, Instant now) {

    /** The number is dialled now; the first time, that is the first contact (R043). */
    public Decision<Case, ConfirmationEvent> dial(Optional<Case> known, @Nullable String call) {
        var item = workable(known);
        if (item.contact()
                .last()
                .filter(attempt -> attempt.isOpen() && attempt.token() == token)
                .isPresent()) {
            return Decision.of(item); // the same call, asked for again
        }
        var order = Order.of(item);
        var phone = item.phone().orElseThrow(() -> new NotNow("There is no number to dial."));
        if (!order.hours(settings).hard().isOpen(now)) {
            throw new OutsideHours();
        }
        var dialled = item.with(item.contact().dialled(operator, token, phone.e164(), call, now));
        var started = new ContactStarted(item.orderId(), dialled.contact().lastNumber(), operator, call, now);
        return promiseKept(item)
                .map(kept -> new Decision<Case, ConfirmationEvent>(dialled.withPromise(null), List.of(started, kept)))
                .orElseGet(() -> new Decision<>(
                        item.promise() != null && item.promise().broken() ? dialled.withPromise(null) : dialled,
                        List.of(started)));
    }

    /** A call before the promised time does not keep the promise, unless it ends in a talk. */
    private Optional<PromiseKept> promiseKept(Case item) {
        var owed = item.promise();
        return owed != null && !owed.broken() && item.callableAt(now)
                ? Optional.of(new PromiseKept(item.orderId(), owed.id(), now))
                : Optional.empty();
    }

    /** @throws Refusal.StaleVersion when the order has changed since the operator read it */
    public Decision<Case, ConfirmationEvent> tick(Optional<Case> known, int version, List<Tick> ticks) {
        var item = workable(known);
        return Decision.of(new ReadingBack(item, now).ticked(version, ticks));
    }

    /** @throws Refusal.TooManyTags where the answer's tag finds no room on the case */
    public Decision<Case, ConfirmationEvent> answer(
            Optional<Case> known, String step, Spoken.Reply answer, Set<String> left) {
        return Decision.of(new Answering(workable(known), now).answered(step, answer, left));
    }

    public Decision<Case, ConfirmationEvent> agreed(Optional<Case> known, Answered answered) {
        return new Talk(talking(known), operator, settings, now).agreed(answered);
    }

    public Decision<Case, ConfirmationEvent> refused(Optional<Case> known, Answered answered, String reason) {
        return new Talk(talking(known), operator, settings, now).refused(answered, reason);
    }

    public Decision<Case, ConfirmationEvent> later(Optional<Case> known, Answered answered, Wish wish) {
        return new Talk(talking(known), operator, settings, now).later(answered, wish);
    }

    public Decision<Case, ConfirmationEvent> notReached(
            Optional<Case> known, Attempt.Outcome outcome, Optional<Wish> wish) {
        var item = talking(known);
        if (item.contact().last().filter(Attempt::isOpen).isEmpty()) {
            throw new NotNow("This attempt has its outcome already; dial again.");
        }
        return new NotReached(item, operator, settings, now).ended(outcome, wish);
    }

    /** After the judge refused, the talk may go on without dialling again. */
    private Case talking(Optional<Case> known) {
        var item = workable(known);
        if (item.contact().last().filter(attempt -> attempt.token() == token).isEmpty()) {
            throw new NotNow("Dial first: an outcome belongs to a call made under this claim.");
        }
        return item;
    }

    private Case workable(Optional<Case> known) {
        var item = held(known);
        return switch (item.stage()) {
            case Stage.ToCall _ -> item;
            case Stage.Attention _ when item.order() != null -> item;
            case Stage.Closed _ -> throw new OrderClosed();
            case Stage.AwaitingVerdict _ -> throw new NotNow("The customer has answered; the verdict is awaited.");
            case Stage.Resting _ -> throw new NotNow("This order is settled.");
            case Stage.Attention _, Stage.Unannounced _ -> throw new NotNow("The order itself is not known yet.");
        };
    }

    private Case held(Optional<Case> known) {
        var item = known.orElseThrow(NotClaimed::new);
        WorkRefusal.unlessHeld(item.holder(), operator, token);
        return item;
    }
}
