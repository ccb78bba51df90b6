package orderdesk.inventory.supplier.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import orderdesk.contracts.stock.StockEvent;
import orderdesk.inventory.supplier.domain.Sync.Validators;
import orderdesk.platform.Decision;
import org.jspecify.annotations.Nullable;

/** What happens to a supplier because of the time: its list is due, somebody fetches it, or it is late (R094). */
public final class Syncing {

    private Syncing() {}

    static @Nullable Sync settled(
            @Nullable Sync sync, @Nullable Schedule before, @Nullable Schedule after, Instant now) {
        if (after == null) {
            return null;
        }
        if (sync == null) {
            return Sync.begun(after, now);
        }
        return after.equals(before) ? sync : sync.rescheduled(after, now);
    }

    /**
     * Somebody is about to fetch.
     *
     * @param token of this attempt
     * @throws NotFetching when another one does, when nothing is due, or while a list is on its way already
     */
    public static Decision<Supplier, StockEvent> fetch(Supplier supplier, String token, Instant now) {
        var sync = supplier.sync();
        var wanted = sync == null ? null : sync.wanted();
        if (sync == null || wanted == null || now.isBefore(wanted) || supplier.isBusy(now)) {
            throw new NotFetching(supplier.code());
        }
        return Decision.of(supplier.with(sync.fetching(token, now)));
    }

    /** The list that was fetched has gone in, or holds on. An attempt that was given up says nothing any more. */
    public static Decision<Supplier, StockEvent> fetched(
            Supplier supplier, String token, @Nullable Validators validators, Instant now) {
        return Decision.of(own(supplier, token)
                .map(sync -> supplier.with(sync.fetched(every(supplier), validators, now)))
                .orElse(supplier));
    }

    /** The attempt has failed, for a reason that people read. */
    public static Decision<Supplier, StockEvent> failed(
            Supplier supplier, String token, String reason, @Nullable Duration pause, Instant now) {
        return Decision.of(own(supplier, token)
                .map(sync -> supplier.with(sync.failed(every(supplier), reason, pause, now)))
                .orElse(supplier));
    }

    /**
     * By what the address knows the list that is in the catalogue. With another one there, or one that is understood
     * differently now, it is asked for anew.
     */
    public static @Nullable Validators known(Supplier supplier) {
        var sync = supplier.sync();
        var validators = sync == null ? null : sync.validators();
        return validators != null && supplier.knows(validators.sha256()) ? validators : null;
    }

    /** When it must be told that no list came in time; nothing where it has been told, or none is due. */
    public static Optional<Instant> deadline(Supplier supplier) {
        var sync = supplier.sync();
        var schedule = supplier.settings().schedule();
        return sync == null || schedule == null || sync.late()
                ? Optional.empty()
                : Optional.of(schedule.late(sync.heardAt()));
    }

    public static Decision<Supplier, StockEvent> onTime(Supplier supplier, Instant now) {
        var sync = supplier.sync();
        return sync == null
                        || deadline(supplier).filter(late -> !late.isAfter(now)).isEmpty()
                ? Decision.of(supplier)
                : Decision.of(supplier.with(sync.toldLate()), Announced.late(supplier.code(), sync, now));
    }

    private static Optional<Sync> own(Supplier supplier, String token) {
        return Optional.ofNullable(supplier.sync()).filter(sync -> sync.isFetchedBy(token));
    }

    private static Duration every(Supplier supplier) {
        return Objects.requireNonNull(supplier.settings().schedule()).every();
    }
}
