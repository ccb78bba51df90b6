package orderdesk.simulation;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import orderdesk.confirmation.domain.Case;
import orderdesk.contracts.confirmation.ConfirmationEvent;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.platform.Decision;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.aggregate.Stored;
import orderdesk.platform.claim.Holder;
import orderdesk.platform.claim.WorkRefusal.ClaimSuperseded;
import orderdesk.platform.claim.WorkRefusal.NotClaimed;
import org.jspecify.annotations.Nullable;

/** A mistake: who acts under a claim that was superseded is served as if nobody else held the case by now. */
final class FormerHolder implements Spoilt.Mistake<Case, ConfirmationEvent> {

    @Override
    public Decision<Case, ConfirmationEvent> decide(
            Optional<Stored<Case>> found,
            Function<Optional<Stored<Case>>, Decision<Case, ConfirmationEvent>> right,
            Cause cause) {
        try {
            return right.apply(found);
        } catch (ClaimSuperseded superseded) {
            var stored = found.orElseThrow();
            var holder = Objects.requireNonNull(stored.state().holder());
            for (var token = holder.token(); token > 0; token--) {
                var former = new Holder(holder.person(), new OperatorId(cause.actor()), token, holder.until());
                var served = served(stored, former, right);
                if (served != null) {
                    return new Decision<>(held(served.next(), holder), served.events());
                }
            }
            throw superseded;
        }
    }

    /** @return nothing where this was not his token either */
    private static @Nullable Decision<Case, ConfirmationEvent> served(
            Stored<Case> stored, Holder as, Function<Optional<Stored<Case>>, Decision<Case, ConfirmationEvent>> right) {
        try {
            var state = held(stored.state(), as);
            return right.apply(
                    Optional.of(new Stored<>(stored.shop(), stored.id(), state, stored.rev(), stored.sequence())));
        } catch (ClaimSuperseded | NotClaimed _) {
            return null;
        }
    }

    private static Case held(Case item, Holder by) {
        return new Case(
                item.orderId(),
                item.shop(),
                item.order(),
                item.stock(),
                item.stage(),
                item.contact(),
                item.promise(),
                item.spoken(),
                item.notes(),
                item.tags(),
                by,
                item.schedule());
    }
}
