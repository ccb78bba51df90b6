package orderdesk.queues;

import static orderdesk.queues.TwoQueues.CAUSE;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import orderdesk.confirmation.CallDesk;
import orderdesk.confirmation.ConfirmationDesk;
import orderdesk.confirmation.domain.Answered;
import orderdesk.confirmation.domain.Attempt.Outcome;
import orderdesk.confirmation.domain.Case;
import orderdesk.contracts.confirmation.Promise;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.claim.HeldByAnother;
import orderdesk.platform.claim.Position;
import orderdesk.platform.claim.Queue;
import orderdesk.platform.claim.Wish;
import orderdesk.platform.claim.WorkRefusal;
import orderdesk.platform.queue.ClaimDesk;
import orderdesk.platform.queue.Claimed;
import org.jspecify.annotations.Nullable;

/** Orders to be confirmed. */
record OrderSide(ConfirmationDesk desk, Set<ShopId> all) implements Side {

    private static final int ALL = 10_000;
    private static final Answered ANSWERED = new Answered(1, null, List.of(), null, "ru-1");

    @Override
    public List<Piece> standing() {
        return desk.queue().page(all, Queue.CALL, Optional.empty(), Optional.empty(), ALL).stream()
                .map(stored -> piece(stored.state()))
                .toList();
    }

    private Piece piece(Case item) {
        return new Piece(
                this,
                item.shop(),
                item.person(),
                item.id(),
                item.purpose().orElseThrow(),
                Objects.requireNonNull(item.order()).terms().customer().zone(),
                item.position().orElseThrow(),
                Objects.requireNonNull(item.schedule()),
                false,
                true);
    }

    @Override
    public Optional<Position> head(OperatorId operator, Set<ShopId> shops) {
        return desk.queue().head(operator, shops).flatMap(head -> head.state().position());
    }

    @Override
    public Optional<Given> next(OperatorId operator, Set<ShopId> shops, Optional<Position> bound) {
        return desk.queue().next(operator, shops, bound, CAUSE).map(claimed -> given(operator, claimed));
    }

    private Given given(OperatorId operator, Claimed<Case> claimed) {
        var items = claimed.items().stream()
                .filter(item -> item.state().queue().filter(Queue.CALL::equals).isPresent())
                .map(item -> piece(item.state()))
                .toList();
        return new Given(this, operator, claimed.claim(), items, claimed.claim().leaseEnds());
    }

    @Override
    public boolean dial(Given given, Piece piece) {
        try {
            desk.calls().dial(by(given, piece), null);
            return true;
        } catch (HeldByAnother | WorkRefusal refused) {
            return false; // he is told why
        }
    }

    @Override
    public void end(Given given, Piece piece, Ending how, @Nullable Promise promise) {
        var by = by(given, piece);
        switch (how) {
            case TALKED -> desk.calls().refused(by, ANSWERED, "передумал");
            case LATER -> desk.calls().later(by, ANSWERED, new Wish(Objects.requireNonNull(promise), null));
            case NO_ANSWER -> desk.calls().notReached(by, Outcome.NO_ANSWER, Optional.empty());
            case BUSY -> desk.calls().notReached(by, Outcome.BUSY, Optional.empty());
        }
    }

    @Override
    public void extend(Given given) {
        desk.claims().extend(given.claim().shop(), ClaimDesk.holder(given.claim()), CAUSE);
    }

    @Override
    public void release(Given given) {
        desk.claims().release(given.claim().shop(), ClaimDesk.holder(given.claim()), CAUSE);
    }

    private static CallDesk.By by(Given given, Piece piece) {
        var order = new OrderId(UUID.fromString(piece.id()));
        return new CallDesk.By(
                piece.shop(), order, given.operator(), given.claim().token(), CAUSE);
    }
}
