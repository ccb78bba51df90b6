package orderdesk.callback.task.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import java.util.stream.Stream;
import orderdesk.contracts.callback.CallEvent;
import orderdesk.contracts.callback.CallEvent.ContactAttempted;
import orderdesk.contracts.callback.CallEvent.ContactStarted;
import orderdesk.contracts.callback.CallEvent.PromiseKept;
import orderdesk.contracts.callback.CallOutcome;
import orderdesk.contracts.callback.CallTaskKind;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.contracts.shop.ShopSettings;
import orderdesk.platform.Decision;
import orderdesk.platform.claim.Wish;
import orderdesk.platform.claim.WorkRefusal;
import org.jspecify.annotations.Nullable;

/**
 * What the holder of a call does with it. Every action names the fencing token of his claim, which is checked against
 * the stamp in the call itself: a lapsed claim is good until another one supersedes it.
 */
public record Work(OperatorId operator, long token, ShopSettings settings, Instant now) {

    /** The number is dialled now. */
    public Decision<CallTask, CallEvent> dial(Optional<CallTask> known, @Nullable String call) {
        var task = workable(known);
        if (isDialled(task)) {
            return Decision.of(task); // the same call, asked for again
        }
        if (task.kind() == CallTaskKind.CHAT) {
            throw new WorkRefusal.NotNow("A chat is answered where it is written.");
        }
        if (task.subject().phone() == null) {
            throw new WorkRefusal.NotNow("Whoever wrote has named no telephone; answer him by mail.");
        }
        if (!task.hours(settings).hard().isOpen(now)) {
            throw new WorkRefusal.OutsideHours();
        }
        var dialled = task.with(task.contact().dialled(operator, token, call, now));
        var events = new ArrayList<CallEvent>();
        events.add(new ContactStarted(
                task.taskId(),
                dialled.contact().lastNumber(),
                operator,
                call,
                task.subject().orderId(),
                now));
        return new Decision<>(keepingPromise(task, dialled, events), events);
    }

    /** A call before the promised time does not keep the promise, unless it ends in a talk. */
    private CallTask keepingPromise(CallTask task, CallTask dialled, ArrayList<CallEvent> events) {
        var owed = task.promise();
        if (owed == null) {
            return dialled;
        }
        if (owed.broken()) {
            return dialled.withPromise(null);
        }
        if (!task.callableAt(now)) {
            return dialled;
        }
        events.add(new PromiseKept(task.taskId(), owed.id(), now));
        return dialled.withPromise(null);
    }

    /** The customer answered for himself, and that settles the call; a letter that asks for nothing needs none. */
    public Decision<CallTask, CallEvent> talked(Optional<CallTask> known, Talk talk) {
        var task = workable(known);
        return talk.settlesUnspoken(task)
                ? talk.closed(task, operator, now)
                : talk.about(talking(known), operator, now);
    }

    /** He answered, and wants to be called at another time. */
    public Decision<CallTask, CallEvent> later(Optional<CallTask> known, Wish wish) {
        var task = talking(known);
        var talked = task.with(task.contact().talked(Attempt.Ended.LATER));
        return new Promising(talked, operator, settings, now).give(wish, Attempt.Ended.LATER);
    }

    public Decision<CallTask, CallEvent> notReached(Optional<CallTask> known, Attempt.Ended how, Optional<Wish> wish) {
        return new NotReached(talking(known), operator, settings, now).ended(how, wish);
    }

    /** Nobody may dial it, so that it ends; what was dialled under this claim waits for its outcome. */
    public Decision<CallTask, CallEvent> notAllowed(Optional<CallTask> known) {
        var task = workable(known);
        return isDialled(task) ? Decision.of(task) : new Completing(task, now).by(CallOutcome.NOT_ALLOWED);
    }

    /** Nor is he tried again. */
    public Decision<CallTask, CallEvent> notAgain(Decision<CallTask, CallEvent> tried) {
        var ended = new Completing(tried.next(), now).by(CallOutcome.NOT_ALLOWED);
        var said = tried.events().stream().map(Work::withoutNext);
        return new Decision<>(
                ended.next(), Stream.concat(said, ended.events().stream()).toList());
    }

    private static CallEvent withoutNext(CallEvent event) {
        return event instanceof ContactAttempted it
                ? new ContactAttempted(
                        it.taskId(), it.attempt(), it.operator(), it.result(), null, it.orderId(), it.at())
                : event;
    }

    /** An outcome belongs to one call, made under this claim. */
    private CallTask talking(Optional<CallTask> known) {
        var task = workable(known);
        if (!isDialled(task)) {
            throw new WorkRefusal.NotNow("Dial first: an outcome belongs to a call made under this claim.");
        }
        return task;
    }

    private boolean isDialled(CallTask task) {
        return task.contact()
                .last()
                .filter(attempt -> attempt.isOpen() && attempt.token() == token)
                .isPresent();
    }

    private CallTask workable(Optional<CallTask> known) {
        var task = known.orElseThrow(WorkRefusal.NotClaimed::new);
        WorkRefusal.unlessHeld(task.holder(), operator, token);
        if (!task.isOpen()) {
            throw new Refusal.Completed();
        }
        return task;
    }
}
