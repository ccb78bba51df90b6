package orderdesk.insight.figures.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import orderdesk.contracts.confirmation.ConfirmationEvent;
import orderdesk.contracts.confirmation.ConfirmationEvent.CustomerReached;
import orderdesk.contracts.confirmation.ConfirmationEvent.WorkClaimed;
import orderdesk.contracts.confirmation.ConfirmationEvent.WorkHandedOver;
import orderdesk.contracts.confirmation.ConfirmationEvent.WorkReleased;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.insight.figures.domain.Passage.Work;
import org.jspecify.annotations.Nullable;

/**
 * The time that operators held one order's work, from each claim to its end: its release, the next claim, or the end of a lease
 * that nobody extended. What is still held counts as far as it has been told.
 */
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
                claimed(
                        it.person(),
                        Held.by(it.operator(), it.token(), it.orders(), it.at()).extended(it.leaseEnds(), it.at()));
            case WorkHandedOver it -> claimed(it.person(), Held.by(it.to(), it.token(), it.orders(), it.at()));
            case WorkReleased it -> {
                var known = held.get(it.person());
                if (known != null && known.token() == it.token()) {
                    ended(it.person(), it.at());
                }
            }
            case CustomerReached it -> reachedAt = it.at();
            default -> {} // holds nothing
        }
    }

    /** The same claim once more has another end of its lease; another one supersedes whatever was held of this person. */
    private void claimed(UUID person, Held claim) {
        var known = held.get(person);
        if (known == null || known.token() < claim.token()) {
            ended(person, claim.from());
            held.put(person, claim);
        } else if (known.token() == claim.token()) {
            held.put(person, known.extended(claim.leaseEnds(), claim.from()));
        }
    }

    private void ended(UUID person, Instant at) {
        var ended = held.remove(person);
        if (ended != null) {
            done.accept(ended.by(), ended.work(at, reachedAt));
            reachedAt = null;
        }
    }

    /** What is held, up to the last word of it. */
    void soFar(BiConsumer<String, Work> known) {
        held.values().stream()
                .filter(now -> now.from().isBefore(now.until()))
                .forEach(now -> known.accept(now.by(), now.work(now.until(), reachedAt)));
    }

    /**
     * @param until the last word of it
     * @param leaseEnds far ahead where whoever it was handed to has not said yet that he is there
     * @param orders how many orders share the time
     */
    private record Held(String by, long token, Instant from, Instant until, Instant leaseEnds, int orders) {

        private static Held by(OperatorId operator, long token, List<OrderId> orders, Instant at) {
            return new Held(operator.value(), token, at, at, Instant.MAX, Math.max(1, orders.size()));
        }

        private Held extended(Instant ends, Instant at) {
            return new Held(by, token, from, at.isAfter(until) ? at : until, ends, orders);
        }

        private Work work(Instant at, @Nullable Instant reachedAt) {
            var end = at.isBefore(leaseEnds) ? at : leaseEnds;
            var reached = reachedAt == null || reachedAt.isBefore(from) || reachedAt.isAfter(end) ? end : reachedAt;
            return new Work(
                    Duration.between(from, end).dividedBy(orders),
                    Duration.between(reached, end).dividedBy(orders));
        }
    }
}
