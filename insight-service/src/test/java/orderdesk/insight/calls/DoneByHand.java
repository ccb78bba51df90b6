package orderdesk.insight.calls;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import orderdesk.contracts.callback.CallEvent;
import orderdesk.contracts.callback.CallEvent.ContactStarted;
import orderdesk.contracts.callback.CallEvent.PromiseBroken;
import orderdesk.contracts.callback.CallEvent.PromiseGiven;
import orderdesk.contracts.callback.CallEvent.PromiseKept;
import orderdesk.contracts.callback.CallEvent.PromiseLapsed;
import orderdesk.contracts.callback.CallEvent.PromiseRenegotiated;
import orderdesk.contracts.callback.CallTaskId;
import orderdesk.contracts.confirmation.PromiseId;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.insight.figures.domain.Passage.Promises;
import orderdesk.platform.inbox.Received;
import org.jspecify.annotations.Nullable;

/** Who dialled and who promised, by the events alone. */
final class DoneByHand {

    private final List<CallEvent> events;

    DoneByHand(List<Received<CallEvent>> told) {
        events = told.stream().map(Received::event).toList();
    }

    Set<String> doers() {
        var who = new TreeSet<String>();
        all(ContactStarted.class).forEach(start -> who.add(start.operator().value()));
        all(PromiseGiven.class).forEach(given -> who.add(name(given.operator())));
        return who;
    }

    /** @param who whose they are; anybody's, where absent */
    int attempts(List<CallTaskId> tasks, @Nullable String who) {
        return (int) all(ContactStarted.class)
                .filter(start -> tasks.contains(start.taskId()))
                .filter(start -> who == null || start.operator().value().equals(who))
                .count();
    }

    Promises promises(List<CallTaskId> tasks, @Nullable String who) {
        var given = all(PromiseGiven.class)
                .filter(promise -> tasks.contains(promise.taskId()))
                .filter(promise -> who == null || name(promise.operator()).equals(who))
                .map(PromiseGiven::promiseId)
                .toList();
        return new Promises(
                given.size(),
                count(given, all(PromiseKept.class).map(PromiseKept::promiseId)),
                count(given, all(PromiseRenegotiated.class).map(PromiseRenegotiated::promiseId)),
                count(given, all(PromiseBroken.class).map(PromiseBroken::promiseId)),
                count(given, all(PromiseLapsed.class).map(PromiseLapsed::promiseId)));
    }

    private static int count(List<PromiseId> of, Stream<PromiseId> ended) {
        return (int) ended.filter(of::contains).count();
    }

    private static String name(@Nullable OperatorId who) {
        return who == null ? "" : who.value();
    }

    private <E extends CallEvent> Stream<E> all(Class<E> type) {
        return events.stream().filter(type::isInstance).map(type::cast);
    }
}
