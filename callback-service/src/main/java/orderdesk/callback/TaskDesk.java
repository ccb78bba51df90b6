package orderdesk.callback;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import orderdesk.callback.task.domain.CallTask;
import orderdesk.callback.task.domain.Completing;
import orderdesk.callback.task.domain.Opening;
import orderdesk.callback.task.domain.Stage;
import orderdesk.contracts.callback.CallEvent;
import orderdesk.contracts.callback.CallOutcome;
import orderdesk.contracts.callback.CallTaskId;
import orderdesk.contracts.callback.CallTaskKind;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.contracts.shared.Phone;
import orderdesk.contracts.shared.ShopId;
import orderdesk.contracts.shop.ShopSettings;
import orderdesk.platform.Decision;
import orderdesk.platform.aggregate.Aggregates;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.aggregate.Stored;
import orderdesk.platform.claim.NoSuchWork;
import orderdesk.platform.queue.Queues;
import orderdesk.platform.shops.Shops;
import orderdesk.platform.shops.UnknownShop;

/** The calls that are owed: how they come to be, how they end without a talk, and what anybody may read and note. */
public final class TaskDesk {

    private final Aggregates<CallTask, CallEvent> tasks;
    private final Queues<CallTask> queues;
    private final Shops shops;
    private final Clock clock;

    TaskDesk(Aggregates<CallTask, CallEvent> tasks, Queues<CallTask> queues, Shops shops, Clock clock) {
        this.tasks = tasks;
        this.queues = queues;
        this.shops = shops;
        this.clock = clock;
    }

    /**
     * Owes a call from now on, unless a call of this id is there already, whatever became of it: whoever repeats a step
     * opens nothing twice.
     *
     * @param opens how it comes to be owed
     */
    public Stored<CallTask> open(
            ShopId shop, CallTaskId id, Cause cause, Function<Opening, Decision<CallTask, CallEvent>> opens) {
        var opening = new Opening(id, shop, settings(shop), clock.instant());
        return tasks.change(
                        shop,
                        id.toString(),
                        cause,
                        known -> known.map(Stored::state)
                                .map(Decision::<CallTask, CallEvent>of)
                                .orElseGet(() -> opens.apply(opening)))
                .stored();
    }

    /** What has its outcome keeps it; a call that was never owed is none. */
    public void complete(ShopId shop, CallTaskId id, CallOutcome outcome, Cause cause) {
        ended(shop, id, cause, task -> task.by(outcome));
    }

    /** The same, with all that was said of it elsewhere. */
    public void complete(ShopId shop, CallTaskId id, Stage.Completed end, Cause cause) {
        ended(shop, id, cause, task -> task.with(end));
    }

    private void ended(
            ShopId shop, CallTaskId id, Cause cause, Function<Completing, Decision<CallTask, CallEvent>> how) {
        var now = clock.instant();
        changeKnown(shop, id, cause, task -> how.apply(new Completing(task, now)));
    }

    /** Whoever wrote is answered in writing. */
    public void answered(ShopId shop, CallTaskId id, OperatorId by, Cause cause) {
        complete(shop, id, new Stage.Completed(CallOutcome.ANSWERED, null, by, null, clock.instant()), cause);
    }

    /** Whoever wrote has named his number since. */
    public void reachedAt(ShopId shop, CallTaskId id, Phone number, Cause cause) {
        changeKnown(shop, id, cause, task -> Decision.of(task.reachedAt(number)));
    }

    /** The answer is there that he was promised a call for. */
    public void answerCame(ShopId shop, CallTaskId id, Instant at, Cause cause) {
        var now = clock.instant();
        changeKnown(shop, id, cause, task -> Decision.of(task.answered(at, settings(shop), now)));
    }

    /** Whoever calls hears what was left in that call in the exchange, too. */
    public void hearing(ShopId shop, CallTaskId id, String call, Cause cause) {
        changeKnown(shop, id, cause, task -> Decision.of(task.hearing(call)));
    }

    private void changeKnown(
            ShopId shop, CallTaskId id, Cause cause, Function<CallTask, Decision<CallTask, CallEvent>> decide) {
        if (tasks.find(shop, id.toString()).isPresent()) {
            tasks.change(
                    shop,
                    id.toString(),
                    cause,
                    known -> decide.apply(known.orElseThrow(NoSuchWork::new).state()));
        }
    }

    /**
     * Ends the calls of these kinds that are owed to one person.
     *
     * @param person see {@link CallTask#person(ShopId, String)}
     */
    public void completeOf(ShopId shop, UUID person, Set<CallTaskKind> kinds, CallOutcome outcome, Cause cause) {
        queues.ofPerson(shop, person).stream()
                .filter(task -> kinds.contains(task.state().kind()))
                .forEach(task -> complete(shop, task.state().taskId(), outcome, cause));
    }

    /**
     * Its owner does not want to be called: what he did not ask for ends, so that nothing waits that nobody may dial.
     * Whom an operator talks to just then is settled by the outcome of that talk.
     */
    public void stopped(ShopId shop, Phone phone, Cause cause) {
        queues.ofPerson(shop, CallTask.person(shop, phone.e164())).stream()
                .map(Stored::state)
                .filter(task -> !task.isAskedFor() && !task.isOnTheLine())
                .forEach(task -> complete(shop, task.taskId(), CallOutcome.NOT_ALLOWED, cause));
    }

    public Optional<Stored<CallTask>> find(ShopId shop, CallTaskId id) {
        return tasks.find(shop, id.toString());
    }

    /** The calls that are owed to one person. */
    public List<Stored<CallTask>> ofPerson(ShopId shop, UUID person) {
        return queues.ofPerson(shop, person);
    }

    /** What else is owed to the same person: one talk settles it all. */
    public List<Stored<CallTask>> othersOf(CallTask task) {
        return queues.ofPerson(task.shop(), task.person()).stream()
                .filter(other -> !other.state().taskId().equals(task.taskId()))
                .toList();
    }

    /** @throws NoSuchWork when there is none */
    public Stored<CallTask> note(ShopId shop, CallTaskId id, OperatorId by, String text, Cause cause) {
        var now = clock.instant();
        return tasks.change(
                        shop,
                        id.toString(),
                        cause,
                        known -> Decision.of(
                                known.orElseThrow(NoSuchWork::new).state().noted(text, by, now)))
                .stored();
    }

    ShopSettings settings(ShopId shop) {
        return shops.settings(shop).orElseThrow(() -> new UnknownShop(shop));
    }
}
