package orderdesk.confirmation.web;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import orderdesk.confirmation.CaseDesk;
import orderdesk.confirmation.ConfirmationDesk;
import orderdesk.confirmation.domain.Case;
import orderdesk.confirmation.domain.Stage;
import orderdesk.contracts.order.OrderId;
import orderdesk.platform.access.Caller;
import orderdesk.platform.aggregate.Stored;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds a case in the shops that its reader serves; what is foreign is as if it were not there. */
@Component
class Found {

    private static final Duration VERDICT_WITHIN = Duration.ofSeconds(2);

    /** Orders and their changes are heard of by events: what was answered there a moment ago arrives here in this time. */
    private static final Duration NEWS_WITHIN = Duration.ofSeconds(1);

    private static final Duration PAUSE = Duration.ofMillis(25);

    private final CaseDesk desk;

    Found(ConfirmationDesk desk) {
        this.desk = desk.cases();
    }

    /** @param shop spares the search where the caller serves several */
    Stored<Case> one(OrderId id, @Nullable String shop, Caller caller) {
        return caller.among(shop, own -> desk.find(own, id));
    }

    /** The case once order-service has judged, or as it stands after 2 s. */
    Stored<Case> judged(OrderId id, @Nullable String shop, Caller caller) {
        return once(id, shop, caller, VERDICT_WITHIN, item -> !(item.stage() instanceof Stage.AwaitingVerdict));
    }

    /** The case once there is something to do with it, as after an amendment, or as it stands after 1 s. */
    Stored<Case> toDo(OrderId id, @Nullable String shop, Caller caller) {
        return once(id, shop, caller, NEWS_WITHIN, item -> item.isOpen() || item.stage() instanceof Stage.Closed);
    }

    /** The case once it knows this version of its order, or as it stands after 1 s. */
    Stored<Case> knowing(@Nullable Integer version, OrderId id, @Nullable String shop, Caller caller) {
        return version == null
                ? one(id, shop, caller)
                : once(
                        id,
                        shop,
                        caller,
                        NEWS_WITHIN,
                        item -> item.order() != null && item.order().version() >= version);
    }

    private Stored<Case> once(
            OrderId id, @Nullable String shop, Caller caller, Duration patience, Predicate<Case> isSo) {
        var until = System.nanoTime() + patience.toNanos();
        var found = one(id, shop, caller);
        while (!isSo.test(found.state()) && System.nanoTime() < until) {
            LockSupport.parkNanos(PAUSE.toNanos());
            found = one(id, shop, caller);
        }
        return found;
    }
}
