package orderdesk.callback.promise.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import orderdesk.contracts.confirmation.PromiseId;
import orderdesk.contracts.shared.OperatorId;

/**
 * A quarter of an hour of one shop, and the calls that are promised for it (R083).
 *
 * @param start a full quarter of an hour
 * @param holds places that operators keep while they talk, and those that lapsed lately
 * @param taken promises that were given
 */
public record CallSlot(Instant start, List<Hold> holds, List<PromiseId> taken) {

    public static final Duration LENGTH = Duration.ofMinutes(15);

    /** So long a place is kept for who is still talking. */
    public static final Duration HELD_FOR = Duration.ofMinutes(2);

    /** So long a lapsed one is known: the promise that it was kept for may be read of late. */
    public static final Duration HELD_KNOWN_FOR = Duration.ofHours(1);

    public CallSlot {
        holds = List.copyOf(holds);
        taken = List.copyOf(taken);
    }

    public record Hold(String id, OperatorId by, Instant until) {}

    public static CallSlot empty(Instant start) {
        return new CallSlot(start, List.of(), List.of());
    }

    /** The start of the slot that {@code t} falls into. */
    public static Instant startOf(Instant t) {
        return Instant.ofEpochSecond(Math.floorDiv(t.getEpochSecond(), LENGTH.toSeconds()) * LENGTH.toSeconds());
    }

    public boolean hasRoom(int capacity, Instant now) {
        return used(now) < capacity;
    }

    /**
     * Keeps a place; the same hold again is kept anew.
     *
     * @return nothing where there is no place
     */
    public Optional<CallSlot> held(String id, OperatorId by, int capacity, Instant now) {
        var others = new CallSlot(start, without(id, now), taken);
        if (!others.hasRoom(capacity, now)) {
            return Optional.empty();
        }
        var more = new ArrayList<>(others.holds);
        more.add(new Hold(id, by, now.plus(HELD_FOR)));
        return Optional.of(new CallSlot(start, more, taken));
    }

    /** A promise was given: it has its place, held or not, because the customer was told so. */
    public CallSlot taken(PromiseId promise, String holdId, Instant now) {
        var others = without(holdId, now);
        if (taken.contains(promise)) {
            return new CallSlot(start, others, taken);
        }
        var more = new ArrayList<>(taken);
        more.add(promise);
        return new CallSlot(start, others, more);
    }

    /** The promise is owed no longer, and its place is free. */
    public CallSlot freed(PromiseId promise) {
        return new CallSlot(
                start,
                holds,
                taken.stream().filter(each -> !each.equals(promise)).toList());
    }

    private int used(Instant now) {
        var running = holds.stream().filter(hold -> hold.until().isAfter(now)).count();
        return (int) running + taken.size();
    }

    private List<Hold> without(String holdId, Instant now) {
        return holds.stream()
                .filter(hold -> !hold.id().equals(holdId))
                .filter(hold -> hold.until().plus(HELD_KNOWN_FOR).isAfter(now))
                .toList();
    }
}
