package orderdesk.callback;

import java.time.Clock;
import java.util.Optional;
import java.util.function.BiFunction;
import orderdesk.callback.task.domain.Attempt;
import orderdesk.callback.task.domain.CallTask;
import orderdesk.callback.task.domain.Refusal;
import orderdesk.callback.task.domain.Talk;
import orderdesk.callback.task.domain.Work;
import orderdesk.contracts.callback.CallEvent;
import orderdesk.contracts.callback.CallTaskId;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.Decision;
import orderdesk.platform.aggregate.Aggregates;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.aggregate.Stored;
import orderdesk.platform.claim.HeldByAnother;
import orderdesk.platform.claim.NotTheHolder;
import orderdesk.platform.claim.Wish;
import orderdesk.platform.queue.ClaimDesk;
import orderdesk.platform.queue.Keeping;
import orderdesk.platform.shops.Shops;
import orderdesk.platform.shops.UnknownShop;
import org.jspecify.annotations.Nullable;

/** The call itself: dialling, and how it ended. */
public final class TalkDesk {

    private final Aggregates<CallTask, CallEvent> tasks;
    private final ClaimDesk<CallTask, CallEvent> claims;
    private final StopList stops;
    private final Shops shops;
    private final Clock clock;

    TalkDesk(
            Aggregates<CallTask, CallEvent> tasks,
            ClaimDesk<CallTask, CallEvent> claims,
            StopList stops,
            Shops shops,
            Clock clock) {
        this.tasks = tasks;
        this.claims = claims;
        this.stops = stops;
        this.shops = shops;
        this.clock = clock;
    }

    /**
     * @throws HeldByAnother while another operator is known to hold the person in the other queue
     * @throws Refusal.OnStopList where he forbade to be called, and did not ask for this call, which ends thereby
     */
    public Stored<CallTask> dial(By by, @Nullable String call) {
        tasks.find(by.shop(), by.task().toString()).map(Stored::state).ifPresent(task -> {
            claims.requireFreeElsewhere(by.shop(), task.person(), by.operator());
            requireWelcome(task, by);
        });
        return change(by, (work, known) -> work.dial(known, call));
    }

    /** What nobody may dial is not left for the next operator either. */
    private void requireWelcome(CallTask task, By by) {
        if (task.isOpen() && isUnwelcome(task)) {
            ended(by, Work::notAllowed);
            throw new Refusal.OnStopList();
        }
    }

    private boolean isUnwelcome(CallTask task) {
        var phone = task.subject().phone();
        return phone != null && !task.isAskedFor() && stops.isStopped(task.shop(), phone);
    }

    public Stored<CallTask> talked(By by, Talk talk) {
        return ended(by, (work, known) -> work.talked(known, talk));
    }

    public Stored<CallTask> later(By by, Wish wish) {
        Keeping.requireKnown(wish, shops, by.shop());
        return ended(by, (work, known) -> work.later(known, wish));
    }

    public Stored<CallTask> notReached(By by, Attempt.Ended how, Optional<Wish> wish) {
        wish.ifPresent(its -> Keeping.requireKnown(its, shops, by.shop()));
        return ended(by, (work, known) -> {
            var tried = work.notReached(known, how, wish);
            return isUnwelcome(tried.next()) ? work.notAgain(tried) : tried;
        });
    }

    /** Once nothing of this person is left to talk about, others need not wait for the end of the lease. */
    private Stored<CallTask> ended(By by, BiFunction<Work, Optional<CallTask>, Decision<CallTask, CallEvent>> decide) {
        var ended = change(by, decide);
        var holder = ended.state().holder();
        try {
            if (holder != null && !claims.hasWorkLeft(by.shop(), holder)) {
                claims.release(by.shop(), holder, by.cause());
            }
        } catch (NotTheHolder _) {
            return ended; // superseded since the outcome was stored: the person is another's already
        }
        return ended;
    }

    private Stored<CallTask> change(By by, BiFunction<Work, Optional<CallTask>, Decision<CallTask, CallEvent>> decide) {
        var settings = shops.settings(by.shop()).orElseThrow(() -> new UnknownShop(by.shop()));
        var work = new Work(by.operator(), by.token(), settings, clock.instant());
        return tasks.change(
                        by.shop(),
                        by.task().toString(),
                        by.cause(),
                        known -> decide.apply(work, known.map(Stored::state)))
                .stored();
    }

    /**
     * Who acts on what.
     *
     * @param token of the claim that he acts under
     */
    public record By(ShopId shop, CallTaskId task, OperatorId operator, long token, Cause cause) {}
}
