package orderdesk.simulation;

import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import orderdesk.confirmation.CallDesk;
import orderdesk.confirmation.CallDesk.By;
import orderdesk.confirmation.domain.Case;
import orderdesk.contracts.confirmation.ConfirmationEvent;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.aggregate.Stored;
import orderdesk.platform.claim.Holder;
import orderdesk.platform.claim.PersonClaim;
import orderdesk.platform.queue.ClaimDesk;
import orderdesk.platform.queue.Claimed;
import orderdesk.platform.queue.QueueDesk;
import orderdesk.platform.simulator.Answer;
import orderdesk.platform.simulator.World;
import orderdesk.platform.testing.FixedShops;
import org.jspecify.annotations.Nullable;

/**
 * One operator at work. Between two steps he may be called away: then he forgets everything, or goes on much later, with
 * the claim that he had.
 */
final class Shift {

    @SuppressWarnings("unchecked") // a class object knows no type arguments; the service has one desk of each
    private static final Class<QueueDesk<Case>> QUEUE = (Class<QueueDesk<Case>>) (Class<?>) QueueDesk.class;

    @SuppressWarnings("unchecked") // as above
    private static final Class<ClaimDesk<Case, ConfirmationEvent>> CLAIMS =
            (Class<ClaimDesk<Case, ConfirmationEvent>>) (Class<?>) ClaimDesk.class;

    /** Looks into an empty queue, one after another. */
    private static final int LOOKS = 10;

    final World world;
    final Random random;
    final ShopId shop;
    final Cause cause;
    private final OperatorId operator;
    private final Shelf shelf;
    private final Books books;
    private final Consumer<Shift> calledAway;
    private @Nullable Runnable paused;
    private boolean busy;

    /** @param calledAway is told when the operator leaves his work to others for so long that his claim lapses */
    Shift(World world, ShopId shop, OperatorId operator, Shelf shelf, Books books, Consumer<Shift> calledAway) {
        this.world = world;
        this.random = world.random();
        this.shop = shop;
        this.operator = operator;
        this.shelf = shelf;
        this.books = books;
        this.calledAway = calledAway;
        this.cause = new Cause(operator.value(), "call-of-" + operator, null);
    }

    boolean isPaused() {
        return paused != null;
    }

    /** Starts with the next case, or goes on with what he was called away from. */
    void goOn() {
        var before = paused;
        if (before != null) {
            paused = null;
            before.run();
        } else if (!busy) {
            busy = true;
            next(LOOKS);
        }
    }

    /** An order takes its time to the queue. */
    private void next(int looks) {
        if (looks == 0) {
            rest();
            return;
        }
        this.<QueueDesk<Case>, Optional<Claimed<Case>>>ask(
                "next",
                "confirmation",
                QUEUE,
                desk -> desk.next(operator, Set.of(shop), Optional.empty(), cause),
                answer -> answer.ifPresentOrElse(this::take, () -> next(looks - 1)));
    }

    private void take(Claimed<Case> claimed) {
        var claim = claimed.claim();
        books.claimed(claim);
        var item = claimed.items().get(random.nextInt(claimed.items().size())).state();
        switch (random.nextInt(12)) {
            case 0 -> claims("releases", (desk, by) -> desk.release(shop, by, cause), claim, _ -> rest());
            case 1 -> claims("hands over", this::handOver, claim, this::handedOver);
            case 2 -> claims("extends", (desk, by) -> desk.extend(shop, by, cause), claim, _ -> call(claim, item));
            default -> call(claim, item);
        }
    }

    private void call(PersonClaim claim, Case item) {
        new Call(this, by(item.orderId(), claim.token()), shelf).dial();
    }

    private PersonClaim handOver(ClaimDesk<Case, ConfirmationEvent> desk, Holder by) {
        return desk.handOver(shop, by, FixedShops.ANNA, "знает клиента", cause);
    }

    private void handedOver(PersonClaim claim) {
        books.claimed(claim);
        rest();
    }

    private interface OnClaim {
        PersonClaim act(ClaimDesk<Case, ConfirmationEvent> desk, Holder by);
    }

    private void claims(String what, OnClaim action, PersonClaim claim, Consumer<PersonClaim> then) {
        var by = new Holder(claim.person(), operator, claim.token(), claim.leaseEnds());
        this.<ClaimDesk<Case, ConfirmationEvent>, PersonClaim>ask(
                what, "confirmation", CLAIMS, desk -> action.act(desk, by), then);
    }

    private By by(OrderId order, long token) {
        return new By(shop, order, operator, token, cause);
    }

    /** Acts on a case. What was claimed by another before this was sent may not be done any more. */
    void acts(By by, String what, Function<CallDesk, Stored<Case>> action, Consumer<Case> then) {
        var known = books.token(by.order());
        this.<CallDesk, Stored<Case>>ask(what + " " + by.order(), "confirmation", CallDesk.class, action, done -> {
            if (by.token() < known) {
                throw new AssertionError(
                        "%s under token %d, after %d was given out".formatted(what, by.token(), known));
            }
            then.accept(done.state());
        });
    }

    /** Where he is refused, he does something else. */
    <D, R> void ask(String what, String service, Class<D> desk, Function<D, R> call, Consumer<R> then) {
        world.attempt(
                operator + " " + what,
                service,
                desk,
                call,
                (Answer<R> answer) ->
                        answer.ok().ifPresentOrElse(result -> proceed(() -> then.accept(result)), this::rest));
    }

    private void proceed(Runnable then) {
        switch (random.nextInt(16)) {
            case 0 -> rest();
            case 1 -> paused = then;
            case 2, 3 -> {
                paused = then;
                books.whenNextClaimed(this::comeBack);
                calledAway.accept(this);
            }
            default -> then.run();
        }
    }

    /** At the worst moment: another was just given work, perhaps what this one had before his lease ended. */
    private void comeBack() {
        if (isPaused()) {
            goOn();
        }
    }

    void rest() {
        busy = false;
    }
}
