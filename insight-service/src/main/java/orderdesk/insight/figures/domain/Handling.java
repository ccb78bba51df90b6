package orderdesk.insight.figures.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import orderdesk.contracts.confirmation.ConfirmationEvent;
import orderdesk.contracts.confirmation.ConfirmationEvent.CustomerReached;
import orderdesk.contracts.confirmation.ConfirmationEvent.WorkClaimed;
import orderdesk.contracts.confirmation.ConfirmationEvent.WorkHandedOver;
import orderdesk.contracts.confirmation.ConfirmationEvent.WorkReleased;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.insight.figures.domain.Passage.Work;
import org.jspecify.annotations.Nullable;

/** The time that operators held one order's work, from each claim to its end; one that is still held counts later. */
final class Handling {

    private final Map<UUID, Held> held = new HashMap<>();
    private final BiConsumer<String, Work> done;
    private @Nullable Instant reachedAt;

    /** @param done is told how long whom the work kept */
    Handling(BiConsumer<String, Work> done) {
        this.done = done;
    }

    void on(ConfirmationEvent event) {
        switch (event) {
            case WorkClaimed it ->
                claimed(it.person(), it.operator(), it.token(), it.orders().size(), it.at());
            case WorkHandedOver it ->
                claimed(it.person(), it.to(), it.token(), it.orders().size(), it.at());
            case WorkReleased it -> {
                if (held.containsKey(it.person()) && held.get(it.person()).token() == it.token()) {
                    ended(it.person(), it.at());
                }
            }
            case CustomerReached it -> reachedAt = it.at();
            default -> {} // holds nothing
        }
    }

    /** A claim that is extended is the same one; another one supersedes whatever was held of this person. */
    private void claimed(UUID person, OperatorId by, long token, int orders, Instant at) {
        var known = held.get(person);
        if (known != null && known.token() >= token) {
            return;
        }
        ended(person, at);
        held.put(person, new Held(by.value(), token, at, Math.max(1, orders)));
    }

    private void ended(UUID person, Instant at) {
        var ended = held.remove(person);
        if (ended == null) {
            return;
        }
        var wrapUp = Duration.ZERO;
        if (reachedAt != null && !reachedAt.isBefore(ended.from())) {
            wrapUp = Duration.between(reachedAt, at).dividedBy(ended.orders());
            reachedAt = null;
        }
        done.accept(ended.by(), new Work(Duration.between(ended.from(), at).dividedBy(ended.orders()), wrapUp));
    }

    /** @param orders how many orders share the time */
    private record Held(String by, long token, Instant from, int orders) {}
}
