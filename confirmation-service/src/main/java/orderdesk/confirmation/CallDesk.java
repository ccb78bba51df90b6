package orderdesk.confirmation;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import orderdesk.confirmation.domain.Answered;
import orderdesk.confirmation.domain.Attempt;
import orderdesk.confirmation.domain.Case;
import orderdesk.confirmation.domain.Spoken;
import orderdesk.confirmation.domain.Stage;
import orderdesk.confirmation.domain.Tick;
import orderdesk.confirmation.domain.Work;
import orderdesk.contracts.confirmation.ConfirmationEvent;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.Decision;
import orderdesk.platform.aggregate.Aggregates;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.aggregate.Stored;
import orderdesk.platform.claim.HeldByAnother;
import orderdesk.platform.claim.Holder;
import orderdesk.platform.claim.NotTheHolder;
import orderdesk.platform.claim.Wish;
import orderdesk.platform.queue.ClaimDesk;
import orderdesk.platform.queue.Keeping;
import orderdesk.platform.shops.Shops;
import orderdesk.platform.shops.UnknownShop;
import org.jspecify.annotations.Nullable;

/** The call itself: dialling, reading back, and how it ended. */
public final class CallDesk {

    private final Aggregates<Case, ConfirmationEvent> cases;
    private final ClaimDesk<Case, ConfirmationEvent> claims;
    private final Shops shops;
    private final Clock clock;

    public CallDesk(
            Aggregates<Case, ConfirmationEvent> cases,
            ClaimDesk<Case, ConfirmationEvent> claims,
            Shops shops,
            Clock clock) {
        this.cases = cases;
        this.claims = claims;
        this.shops = shops;
        this.clock = clock;
    }

    /** @throws HeldByAnother while another operator is known to hold the person in the other queue */
    public Stored<Case> dial(By by, @Nullable String call) {
        cases.find(by.shop(), by.order().toString())
                .map(found -> found.state().person())
                .ifPresent(person -> claims.requireFreeElsewhere(by.shop(), person, by.operator()));
        return change(by, (work, known) -> work.dial(known, call));
    }

    public Stored<Case> tick(By by, int version, List<Tick> ticks) {
        return change(by, (work, known) -> work.tick(known, version, ticks));
    }

    /** What the customer said to a question of the shop's own script. */
    /** @param left questions that are asked no more once this one is answered so */
    public Stored<Case> answer(By by, String step, Spoken.Reply answer, Set<String> left) {
        return change(by, (work, known) -> work.answer(known, step, answer, left));
    }

    public Stored<Case> agreed(By by, Answered answered) {
        return ended(by, (work, known) -> work.agreed(known, answered));
    }

    public Stored<Case> refused(By by, Answered answered, String reason) {
        return ended(by, (work, known) -> work.refused(known, answered, reason));
    }

    public Stored<Case> later(By by, Answered answered, Wish wish) {
        Keeping.requireKnown(wish, shops, by.shop());
        return ended(by, (work, known) -> work.later(known, answered, wish));
    }

    public Stored<Case> notReached(By by, Attempt.Outcome outcome, Optional<Wish> wish) {
        wish.ifPresent(its -> Keeping.requireKnown(its, shops, by.shop()));
        return ended(by, (work, known) -> work.notReached(known, outcome, wish));
    }

    /** Once nothing of this person is left to talk about, others need not wait for the end of the lease. */
    private Stored<Case> ended(By by, BiFunction<Work, Optional<Case>, Decision<Case, ConfirmationEvent>> decide) {
        var ended = change(by, decide);
        var holder = ended.state().holder();
        if (holder != null) {
            letGo(by, holder, ended.state());
        }
        return ended;
    }

    private void letGo(By by, Holder holder, Case item) {
        try {
            if (claims.hasWorkLeft(by.shop(), holder)) {
                return;
            }
            if (item.stage() instanceof Stage.AwaitingVerdict) {
                claims.shorten(by.shop(), holder, by.cause());
            } else {
                claims.release(by.shop(), holder, by.cause());
            }
        } catch (NotTheHolder _) {
            return; // superseded since the outcome was stored: the work is another's already
        }
    }

    private Stored<Case> change(By by, BiFunction<Work, Optional<Case>, Decision<Case, ConfirmationEvent>> decide) {
        var settings = shops.settings(by.shop()).orElseThrow(() -> new UnknownShop(by.shop()));
        var work = new Work(by.operator(), by.token(), settings, clock.instant());
        return cases.change(
                        by.shop(),
                        by.order().toString(),
                        by.cause(),
                        known -> decide.apply(work, known.map(Stored::state)))
                .stored();
    }

    /**
     * Who acts on what.
     *
     * @param token of the claim that he acts under
     */
    public record By(ShopId shop, OrderId order, OperatorId operator, long token, Cause cause) {}
}
