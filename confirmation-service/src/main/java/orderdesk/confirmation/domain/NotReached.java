package orderdesk.confirmation.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import orderdesk.contracts.confirmation.ConfirmationEvent;
import orderdesk.contracts.confirmation.ConfirmationEvent.AttemptResult;
import orderdesk.contracts.confirmation.ConfirmationEvent.ContactAttempted;
import orderdesk.contracts.confirmation.ConfirmationEvent.CustomerUnreachable;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.contracts.shop.ShopSettings;
import orderdesk.platform.Decision;
import orderdesk.platform.calling.Purpose.RetryCall;
import orderdesk.platform.calling.Retries;
import orderdesk.platform.calling.WindowClock;
import orderdesk.platform.claim.Wish;
import orderdesk.platform.claim.WorkRefusal;
import org.jspecify.annotations.Nullable;

/** The customer himself was not reached; the shop's policy says when he is tried again. */
record NotReached(Case item, OperatorId operator, ShopSettings settings, Instant now) {

    /** @param wish when whoever answered for him says that he can be reached */
    Decision<Case, ConfirmationEvent> ended(Attempt.Outcome outcome, Optional<Wish> wish) {
        return switch (outcome) {
            case OTHER_PERSON -> wish.map(this::otherPersonSaidWhen).orElseGet(() -> tried(outcome));
            case NO_ANSWER, ROBOT -> tried(outcome);
            case BUSY -> busy();
            case WRONG_NUMBER -> wrongNumber();
            case AGREED, REFUSED, LATER -> throw new WorkRefusal.NotNow("That is the outcome of a talk.");
        };
    }

    private Decision<Case, ConfirmationEvent> otherPersonSaidWhen(Wish wish) {
        var tried = item.with(item.contact().tried(Attempt.Outcome.OTHER_PERSON, now));
        return new Promising(tried, operator, settings, now).give(wish, AttemptResult.OTHER_PERSON);
    }

    private Decision<Case, ConfirmationEvent> tried(Attempt.Outcome outcome) {
        var next = item.with(item.contact().tried(outcome, now));
        var result = AttemptResult.valueOf(outcome.name());
        return retries()
                .next(next.contact().tries())
                .map(due -> again(next, result, due))
                .orElseGet(() -> givenUp(next, result));
    }

    private Decision<Case, ConfirmationEvent> busy() {
        var next = item.with(item.contact().busy());
        return retries()
                .afterBusy(next.contact().busyInARow(), now)
                .map(due -> again(next, AttemptResult.BUSY, due))
                .orElseGet(() -> tried(Attempt.Outcome.NO_ANSWER));
    }

    /** Never dialled again; the recipient's own number is tried, else somebody has to find another. */
    private Decision<Case, ConfirmationEvent> wrongNumber() {
        var next = item.with(item.contact().wrongNumber());
        return next.phone()
                .map(_ -> again(next, AttemptResult.WRONG_NUMBER, window().firstOpen(now)))
                .orElseGet(() -> Decision.of(
                        next.in(new Stage.Attention(Stage.Why.NO_NUMBER, now), settings, now),
                        attempted(next, AttemptResult.WRONG_NUMBER, null)));
    }

    /** A promise whose time has not come stays what the customer waits for. */
    private Decision<Case, ConfirmationEvent> again(Case next, AttemptResult result, Instant due) {
        var stage = next.promise() == null ? new Stage.ToCall(new RetryCall(due, null)) : next.stage();
        return Decision.of(next.in(stage, settings, now), attempted(next, result, due));
    }

    private Decision<Case, ConfirmationEvent> givenUp(Case next, AttemptResult result) {
        var tries = next.contact().tries().size();
        var gone = new CustomerUnreachable(
                item.orderId(), tries, settings.retries().then(), now);
        return new Decision<>(
                next.in(new Stage.Attention(Stage.Why.UNREACHABLE, now), settings, now),
                List.of(attempted(next, result, null), gone));
    }

    private ContactAttempted attempted(Case next, AttemptResult result, @Nullable Instant nextAt) {
        var attempt = next.contact().last().orElseThrow();
        return new ContactAttempted(item.orderId(), attempt.number(), operator, result, attempt.call(), nextAt, now);
    }

    private Retries retries() {
        return Retries.of(settings, Order.of(item).terms().customer().zone());
    }

    private WindowClock window() {
        return Order.of(item).hours(settings).window();
    }
}
