package orderdesk.platform.inbox;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import orderdesk.platform.aggregate.StoreUnavailable;
import orderdesk.platform.inbox.port.Arrived;
import orderdesk.platform.inbox.port.DeadLetters;
import orderdesk.platform.inbox.port.Letter;
import orderdesk.platform.inbox.port.ParkingLot;

/**
 * How one group reads one topic: the protocol, without a broker or a database.
 *
 * <p><b>Assumptions.</b> Batches of one partition are taken one after another, each again from its start until
 * {@link #take} returns; after every assignment of partitions {@link #assigned} is called first. The reader drops what
 * it applied before.
 *
 * <p><b>Guarantees.</b> When {@code take} returns, every event of the batch was applied, skipped because this build
 * does not know its type, or kept in the parking lot and the dead-letter topic. Events of one aggregate are applied in
 * order, and none before a parked one. No event of an aggregate holds up another aggregate, unless the database or the
 * broker is away.
 */
public final class Consumption<E> {

    private final String group;
    private final Applying<E> applying;
    private final ParkingLot lot;
    private final DeadLetters deadLetters;
    private final Executor lanes;
    private final Clock clock;
    private final Outcomes outcomes;
    private final AtomicInteger parkings = new AtomicInteger(1);
    private volatile int nothingParkedAt;

    /** @param lanes runs one task per aggregate of a batch: a thread each, as they all wait for the database */
    public Consumption(
            String group,
            Reader<E> reader,
            ParkingLot lot,
            DeadLetters deadLetters,
            Executor lanes,
            Clock clock,
            Outcomes outcomes) {
        this.group = group;
        this.applying = new Applying<>(group, reader, outcomes);
        this.lot = lot;
        this.deadLetters = deadLetters;
        this.lanes = lanes;
        this.clock = clock;
        this.outcomes = outcomes;
    }

    public String group() {
        return group;
    }

    /** Partitions came from another instance: what it parked is looked up again. */
    public void assigned() {
        parkings.incrementAndGet();
    }

    /** @throws StoreUnavailable when the batch, or some of it, was not taken: bring the same one again, later */
    public void take(List<Arrived> batch) {
        outcomes.started(group, batch);
        var byLane = new LinkedHashMap<String, List<Arrived>>();
        for (var record : batch) {
            byLane.computeIfAbsent(record.lane(), _ -> new ArrayList<>()).add(record);
        }
        var parked = parked(byLane.keySet());
        run(byLane, parked);
        outcomes.finished(group);
    }

    private void run(Map<String, List<Arrived>> byLane, Set<String> parked) {
        if (byLane.size() == 1) {
            byLane.forEach((subject, records) -> lane(records, parked.contains(subject)));
            return;
        }
        var running = new ArrayList<CompletableFuture<Void>>();
        byLane.forEach((subject, records) ->
                running.add(CompletableFuture.runAsync(() -> lane(records, parked.contains(subject)), lanes)));
        await(running);
    }

    /** Waits for all of them also where one failed, so that no lane of this batch runs beside its redelivery. */
    private static void await(List<CompletableFuture<Void>> running) {
        try {
            CompletableFuture.allOf(running.toArray(CompletableFuture[]::new)).join();
        } catch (CompletionException e) {
            switch (e.getCause()) {
                case RuntimeException failed -> throw failed;
                case Error failed -> throw failed;
                case null, default -> throw e;
            }
        }
    }

    /** Asks the lot only while something of the group is parked, which is hardly ever. */
    private Set<String> parked(Set<String> subjects) {
        var known = parkings.get();
        if (nothingParkedAt == known) {
            return Set.of();
        }
        if (lot.empty(group)) {
            nothingParkedAt = known;
            return Set.of();
        }
        return lot.parked(group, subjects);
    }

    private void lane(List<Arrived> records, boolean parkedBefore) {
        var parked = parkedBefore;
        for (var record : records) {
            parked = parked && follows(record) || !applies(record);
        }
    }

    /** False where a replay freed the aggregate meanwhile. */
    private boolean follows(Arrived record) {
        var letter = letter(record, Letter.Cause.FOLLOWER, "An earlier event of its aggregate is parked");
        var kept = lot.follow(letter);
        kept.ifPresent(deadLetters::send);
        kept.ifPresent(_ -> outcomes.followed(group, record));
        return kept.isPresent();
    }

    /** False where it was poison and its aggregate is parked now. */
    private boolean applies(Arrived record) {
        try {
            applying.apply(record);
            return true;
        } catch (Poison poison) {
            var letter = letter(record, Letter.Cause.POISON, poison.reason());
            lot.park(letter);
            parkings.incrementAndGet();
            deadLetters.send(letter);
            outcomes.poisoned(group, record, poison);
            return false;
        }
    }

    private Letter letter(Arrived record, Letter.Cause cause, String reason) {
        return new Letter(group, record, cause, reason, clock.instant());
    }

    /** How the group's parked aggregates get going again. */
    public Replay replay() {
        return new Replay(group, lot, applying::apply, outcomes);
    }
}
