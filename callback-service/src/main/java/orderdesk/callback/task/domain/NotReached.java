package orderdesk.callback.task.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import orderdesk.contracts.callback.CallEvent;
import orderdesk.contracts.callback.CallEvent.ContactAttempted;
import orderdesk.contracts.callback.CallOutcome;
import orderdesk.contracts.callback.CallTaskKind;
import orderdesk.contracts.confirmation.ConfirmationEvent.AttemptResult;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.contracts.shop.ShopSettings;
import orderdesk.platform.Decision;
import orderdesk.platform.calling.Purpose.RetryCall;
import orderdesk.platform.calling.Retries;
import orderdesk.platform.claim.Wish;
import orderdesk.platform.claim.WorkRefusal;
import org.jspecify.annotations.Nullable;

/** The customer himself was not reached; the shop's policy says when he is tried again. */
record NotReached(CallTask task, OperatorId operator, ShopSettings settings, Instant now) {

    private static final Set<CallTaskKind> CALLED_HIMSELF = Set.of(CallTaskKind.MISSED_CALL, CallTaskKind.VOICEMAIL);

    /** @param wish when whoever answered for him says that he can be reached */
    Decision<CallTask, CallEvent> ended(Attempt.Ended how, Optional<Wish> wish) {
        return switch (how) {
            case OTHER_PERSON -> wish.map(this::otherPersonSaidWhen).orElseGet(() -> tried(how));
            case NO_ANSWER, ROBOT -> tried(how);
            case BUSY -> busy();
            case WRONG_NUMBER ->
                givenUp(
                        task.with(task.contact().tried(how, now)),
                        AttemptResult.WRONG_NUMBER,
                        CallOutcome.WRONG_NUMBER);
            case TALKED, LATER -> throw new WorkRefusal.NotNow("That is the outcome of a talk.");
        };
    }

    private Decision<CallTask, CallEvent> otherPersonSaidWhen(Wish wish) {
        var tried = task.with(task.contact().tried(Attempt.Ended.OTHER_PERSON, now));
        return new Promising(tried, operator, settings, now).give(wish, Attempt.Ended.OTHER_PERSON);
    }

    private Decision<CallTask, CallEvent> tried(Attempt.Ended how) {
        var next = task.with(task.contact().tried(how, now));
        var result = AttemptResult.valueOf(how.name());
        return nextTry(next.contact().tries())
                .map(due -> again(next, result, due))
                .orElseGet(() -> givenUp(next, result, CallOutcome.UNREACHABLE));
    }

    /** Who called himself, in vain, is owed a call until somebody reaches him; the policy ends every other one. */
    private Optional<Instant> nextTry(List<Instant> tries) {
        var byPolicy = retries().next(tries);
        return CALLED_HIMSELF.contains(task.kind())
                ? byPolicy.or(() -> Optional.of(retries().onceADay(tries)))
                : byPolicy;
    }

    private Decision<CallTask, CallEvent> busy() {
        var next = task.with(task.contact().busy());
        return retries()
                .afterBusy(next.contact().busyInARow(), now)
                .map(due -> again(next, AttemptResult.BUSY, due))
                .orElseGet(() -> tried(Attempt.Ended.NO_ANSWER));
    }

    /** A promise whose time has not come stays what the customer waits for. */
    private Decision<CallTask, CallEvent> again(CallTask next, AttemptResult result, Instant due) {
        var stage = next.promise() == null ? new Stage.ToCall(new RetryCall(due, null)) : next.stage();
        return Decision.of(next.in(stage, settings, now), attempted(next, result, due));
    }

    private Decision<CallTask, CallEvent> givenUp(CallTask next, AttemptResult result, CallOutcome outcome) {
        var ended = new Completing(next, now).by(outcome);
        var events = new ArrayList<CallEvent>();
        events.add(attempted(next, result, null));
        events.addAll(ended.events());
        return new Decision<>(ended.next(), events);
    }

    private ContactAttempted attempted(CallTask next, AttemptResult result, @Nullable Instant nextAt) {
        var number = next.contact().lastNumber();
        var order = task.subject().orderId();
        return new ContactAttempted(task.taskId(), number, operator, result, nextAt, order, now);
    }

    private Retries retries() {
        return Retries.of(settings, task.subject().zone());
    }
}
