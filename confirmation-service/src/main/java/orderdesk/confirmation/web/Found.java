package orderdesk.confirmation.web;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import orderdesk.confirmation.CaseDesk;
import orderdesk.confirmation.ConfirmationDesk;
import orderdesk.confirmation.domain.Case;
import orderdesk.confirmation.domain.Stage;
import orderdesk.contracts.order.OrderId;
import orderdesk.platform.access.Caller;
import orderdesk.platform.aggregate.Stored;
import orderdesk.platform.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds a case in the shops that its reader serves; what is foreign is as if it were not there. */
@Component
class Found {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration PAUSE = Duration.ofMillis(25);

    private final CaseDesk desk;

    Found(ConfirmationDesk desk) {
        this.desk = desk.cases();
    }

    /** @param shop spares the search where the caller serves several */
    Stored<Case> one(OrderId id, @Nullable String shop, Caller caller) {
        return caller.shops(shop).stream()
                .map(own -> desk.find(own, id))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(Problem::notFound);
    }

    /** The case once order-service has judged, or as it stands after 2 s. */
    Stored<Case> judged(OrderId id, @Nullable String shop, Caller caller) {
        var until = System.nanoTime() + PATIENCE.toNanos();
        var found = one(id, shop, caller);
        while (found.state().stage() instanceof Stage.AwaitingVerdict && System.nanoTime() < until) {
            LockSupport.parkNanos(PAUSE.toNanos());
            found = one(id, shop, caller);
        }
        return found;
    }
}
