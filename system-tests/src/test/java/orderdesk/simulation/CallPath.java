package orderdesk.simulation;

import static orderdesk.simulation.Facts.require;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import orderdesk.confirmation.domain.Parameters;
import orderdesk.contracts.confirmation.ConfirmationEvent;
import orderdesk.contracts.confirmation.ConfirmationEvent.Answer;
import orderdesk.contracts.confirmation.ConfirmationEvent.ContactStarted;
import orderdesk.contracts.confirmation.ConfirmationEvent.CustomerReached;
import orderdesk.contracts.confirmation.ConfirmationEvent.PromiseBroken;
import orderdesk.contracts.confirmation.ConfirmationEvent.PromiseGiven;
import orderdesk.contracts.confirmation.ConfirmationEvent.PromiseKept;
import orderdesk.contracts.confirmation.ConfirmationEvent.PromiseLapsed;
import orderdesk.contracts.confirmation.ConfirmationEvent.PromiseRenegotiated;
import orderdesk.contracts.confirmation.PromiseId;
import orderdesk.contracts.order.OrderEvent.OrderConfirmed;
import orderdesk.contracts.order.ReadBack;
import orderdesk.contracts.order.ReadBack.Tick;
import org.jspecify.annotations.Nullable;

/** What was announced of the calls about one order: attempts are counted, deadlines missed and promises ended once. */
final class CallPath {

    private final Map<Integer, ReadBack> agreed = new HashMap<>();
    private final Map<PromiseId, String> promises = new HashMap<>();
    private final Set<Class<?>> late = new HashSet<>();
    private int attempts;

    void goOn(ConfirmationEvent event, String id) {
        switch (event) {
            case ContactStarted started ->
                require(started.attempt() == ++attempts, event, "Not attempt %d".formatted(attempts));
            case CustomerReached reached -> reached(reached);
            case ConfirmationEvent.ContactTargetMissed _, ConfirmationEvent.ContactBreached _ ->
                require(late.add(event.getClass()), event, "Late twice");
            case PromiseGiven given ->
                require(promises.put(given.promiseId(), "") == null, event, "Given twice, lastly by " + id);
            case PromiseKept kept -> ends(kept.promiseId(), "kept", event);
            case PromiseRenegotiated renegotiated -> ends(renegotiated.promiseId(), "renegotiated", event);
            case PromiseBroken broken -> {
                require(!broken.at().isBefore(broken.due()), event, "Broken before its time");
                ends(broken.promiseId(), "broken", event);
            }
            case PromiseLapsed lapsed -> ends(lapsed.promiseId(), "lapsed", event);
            case ConfirmationEvent.Unknown _ -> throw new AssertionError("Announced what nobody knows");
            default -> {} // of claims, or nothing that has an order
        }
    }

    private void reached(CustomerReached reached) {
        require(attempts > 0, reached, "Reached without a call");
        if (reached.answer() == Answer.AGREED) {
            agreed.put(reached.readBack().orderVersion(), reached.readBack());
        }
    }

    private void ends(PromiseId promise, String how, ConfirmationEvent event) {
        require("".equals(promises.put(promise, how)), event, "Ends what was not open");
    }

    /** Given, and neither kept, renegotiated, broken nor lapsed with the order. */
    long openPromises() {
        return promises.values().stream().filter(String::isEmpty).count();
    }

    /** Nothing is confirmed that was not read back, every parameter of that very version (R046). */
    void requireAgreed(OrderConfirmed confirmed, @Nullable ReadBack spokenWhilePlaced) {
        var spoken = confirmed.version() == 1 && spokenWhilePlaced != null
                ? spokenWhilePlaced
                : agreed.get(confirmed.version());
        if (spoken == null) {
            throw new AssertionError("Nobody agreed to it: " + confirmed);
        }
        var ticked = spoken.ticks().stream().map(Tick::id).collect(Collectors.toSet());
        require(ticked.containsAll(Parameters.of(confirmed.terms()).ids()), confirmed, "Not all of it was read back");
    }
}
