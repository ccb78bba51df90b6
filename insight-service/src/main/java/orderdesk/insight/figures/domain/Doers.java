package orderdesk.insight.figures.domain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import orderdesk.contracts.confirmation.ConfirmationEvent;
import orderdesk.contracts.confirmation.PromiseId;
import orderdesk.insight.figures.domain.Passage.Deeds;
import orderdesk.insight.figures.domain.Passage.Promises;
import orderdesk.insight.figures.domain.Passage.Work;

/** Who did what for one order: attempts are of whoever dialled, work of whoever held it, promises of whoever gave them. */
final class Doers {

    private final Map<String, Deeds> deeds = new TreeMap<>();
    private final Map<Integer, String> attempts = new HashMap<>();
    private final Map<PromiseId, String> givers = new HashMap<>();
    private final Handling handling = new Handling((who, work) -> add(who, 0, work, Promises.NONE));

    void on(ConfirmationEvent event) {
        handling.on(event);
        switch (event) {
            case ConfirmationEvent.ContactStarted it -> {
                if (attempts.putIfAbsent(it.attempt(), it.operator().value()) == null) {
                    add(it.operator().value(), 1, Work.NONE, Promises.NONE);
                }
            }
            case ConfirmationEvent.PromiseGiven it -> {
                givers.put(it.promiseId(), it.operator().value());
                promised(it.promiseId(), new Promises(1, 0, 0, 0, 0));
            }
            case ConfirmationEvent.PromiseKept it -> promised(it.promiseId(), new Promises(0, 1, 0, 0, 0));
            case ConfirmationEvent.PromiseRenegotiated it -> promised(it.promiseId(), new Promises(0, 0, 1, 0, 0));
            case ConfirmationEvent.PromiseBroken it -> promised(it.promiseId(), new Promises(0, 0, 0, 1, 0));
            case ConfirmationEvent.PromiseLapsed it -> promised(it.promiseId(), new Promises(0, 0, 0, 0, 1));
            default -> {} // nobody did anything that is counted
        }
    }

    private void promised(PromiseId promise, Promises what) {
        add(givers.getOrDefault(promise, Grouping.NONE), 0, Work.NONE, what);
    }

    private void add(String who, int dialled, Work work, Promises promises) {
        add(deeds, new Deeds(who, dialled, work, promises));
    }

    private static void add(Map<String, Deeds> all, Deeds one) {
        all.merge(
                one.operator(),
                one,
                (known, more) -> new Deeds(
                        known.operator(),
                        known.attempts() + more.attempts(),
                        known.work().plus(more.work()),
                        known.promises().plus(more.promises())));
    }

    List<Deeds> deeds() {
        var all = new TreeMap<>(deeds);
        handling.soFar((who, work) -> add(all, new Deeds(who, 0, work, Promises.NONE)));
        return List.copyOf(all.values());
    }
}
