package orderdesk.queues;

import static orderdesk.queues.TwoQueues.CAUSE;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import orderdesk.callback.CallbackDesk;
import orderdesk.callback.TalkDesk;
import orderdesk.callback.task.domain.Attempt.Ended;
import orderdesk.callback.task.domain.CallTask;
import orderdesk.callback.task.domain.Talk;
import orderdesk.contracts.callback.CallOutcome;
import orderdesk.contracts.callback.CallTaskId;
import orderdesk.contracts.callback.CallTaskKind;
import orderdesk.contracts.callback.CallTopic;
import orderdesk.contracts.confirmation.Promise;
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

/** Every other call, and the chats. */
record CallSide(CallbackDesk desk, Set<ShopId> all) implements Side {

    private static final int ALL = 10_000;

    @Override
    public List<Piece> standing() {
        return desk.queue().page(all, Queue.CALL, Optional.empty(), Optional.empty(), ALL).stream()
                .map(stored -> piece(stored.state()))
                .toList();
    }

    private Piece piece(CallTask task) {
        return new Piece(
                this,
                task.shop(),
                task.person(),
                task.id(),
                task.purpose().orElseThrow(),
                task.subject().zone(),
                task.position().orElseThrow(),
                Objects.requireNonNull(task.schedule()),
                task.kind() == CallTaskKind.CHAT,
                task.kind() == CallTaskKind.CALLBACK);
    }

    @Override
    public Optional<Position> head(OperatorId operator, Set<ShopId> shops) {
        return desk.queue().head(operator, shops).flatMap(head -> head.state().position());
    }

    @Override
    public Optional<Given> next(OperatorId operator, Set<ShopId> shops, Optional<Position> bound) {
        return desk.queue().next(operator, shops, bound, CAUSE).map(claimed -> given(operator, claimed));
    }

    private Given given(OperatorId operator, Claimed<CallTask> claimed) {
        var items = claimed.items().stream()
                .filter(item -> item.state().isOpen())
                .map(item -> piece(item.state()))
                .toList();
        return new Given(this, operator, claimed.claim(), items, claimed.claim().leaseEnds());
    }

    /** A chat is answered where it is written. */
    @Override
    public boolean dial(Given given, Piece piece) {
        try {
            if (!piece.chat()) {
                desk.talks().dial(by(given, piece), null);
            }
            return true;
        } catch (HeldByAnother | WorkRefusal refused) {
            return false; // he is told why
        }
    }

    @Override
    public void end(Given given, Piece piece, Ending how, @Nullable Promise promise) {
        var by = by(given, piece);
        if (piece.chat()) {
            desk.tasks().answered(piece.shop(), by.task(), given.operator(), CAUSE);
            release(given);
            return;
        }
        switch (how) {
            case TALKED -> desk.talks().talked(by, new Talk(CallOutcome.ANSWERED, CallTopic.OTHER, null, null));
            case LATER -> desk.talks().later(by, new Wish(Objects.requireNonNull(promise), null));
            case NO_ANSWER -> desk.talks().notReached(by, Ended.NO_ANSWER, Optional.empty());
            case BUSY -> desk.talks().notReached(by, Ended.BUSY, Optional.empty());
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

    private static TalkDesk.By by(Given given, Piece piece) {
        var task = new CallTaskId(UUID.fromString(piece.id()));
        return new TalkDesk.By(
                piece.shop(), task, given.operator(), given.claim().token(), CAUSE);
    }
}
