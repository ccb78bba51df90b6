package orderdesk.inventory.supplier.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import orderdesk.contracts.stock.StockEvent;
import orderdesk.inventory.catalogue.domain.Lists;
import orderdesk.inventory.catalogue.domain.Source;
import orderdesk.platform.Decision;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who lists goods for a shop, or the shop's own warehouse. One list at a time is read; letting it in is one
 * write here, after which it is carried into the catalogue whatever happens.
 *
 * @param numbered how many lists were begun
 * @param current number of the last list that was let in
 * @param abandoned lists that were begun and not let in
 * @param reading the list that is being read
 * @param accepted the list that is being carried into the catalogue
 * @param last the last list that was let in
 * @param lastBytes its SHA-256; absent where the same bytes would be understood differently now
 * @param sync absent while nobody says how often lists are due
 */
public record Supplier(
        String code,
        SupplierSettings settings,
        long numbered,
        long current,
        List<Abandoned> abandoned,
        @Nullable Reading reading,
        @Nullable PriceList accepted,
        @Nullable PriceList last,
        @Nullable String lastBytes,
        @Nullable Sync sync) {

    /** A reader that has not been heard of for so long has died. */
    public static final Duration LEASE = Duration.ofSeconds(60);

    public Supplier {
        abandoned = List.copyOf(abandoned);
    }

    /**
     * @param sha256 of the list as it was sent, in hex
     * @param by who sent it
     * @param since when it was there to be read
     * @param until the list is taken for dead then, unless it is heard of
     * @param offers that were read when it was last heard of
     */
    public record Reading(
            long number,
            String sha256,
            String by,
            Instant since,
            Instant until,
            @Nullable Integer offers) {

        Reading heard(int read, Instant now) {
            return new Reading(number, sha256, by, since, now.plus(LEASE), read);
        }
    }

    public static Supplier named(String code, SupplierSettings settings, Instant now) {
        var supplier = new Supplier(code, settings, 0, 0, List.of(), null, null, null, null, null);
        return supplier.with(Syncing.settled(null, null, settings.schedule(), now));
    }

    public Supplier with(SupplierSettings next, Instant now) {
        var bytes = next.understandsAs(settings) ? lastBytes : null;
        var kept = Syncing.settled(sync, settings.schedule(), next.schedule(), now);
        return new Supplier(code, next, numbered, current, abandoned, reading, accepted, last, bytes, kept);
    }

    Supplier with(@Nullable Sync next) {
        return new Supplier(code, settings, numbered, current, abandoned, reading, accepted, last, lastBytes, next);
    }

    public Lists lists() {
        return new Lists(current, abandoned.stream().map(Abandoned::number).toList());
    }

    /** Nothing before its first list. */
    public Optional<Source> source() {
        return Optional.ofNullable(last)
                .map(list -> new Source(code, list.asOf(), settings.rules().staleAfter(), current, settings.agreed()));
    }

    /** These bytes say nothing that the last list did not say. */
    public boolean knows(String sha256) {
        return sha256.equals(lastBytes);
    }

    /** A list of this supplier is being read, or carried into the catalogue. */
    public boolean isBusy(Instant now) {
        return accepted != null || reading != null && now.isBefore(reading.until());
    }

    /** @throws AlreadyReading when a list of this supplier is being read, or carried into the catalogue */
    public Decision<Supplier, StockEvent> begin(String sha256, String by, Instant now) {
        if (isBusy(now)) {
            throw new AlreadyReading(code);
        }
        var number = numbered + 1;
        var begun = new Reading(number, sha256, by, now, now.plus(LEASE), null);
        var left = reading == null ? abandoned : Abandoned.and(abandoned, reading.number(), now);
        return Decision.of(new Supplier(code, settings, number, current, left, begun, null, last, lastBytes, sync));
    }

    /** The list that was let in last. @throws AlreadyReading also where another one has gone in just now */
    public Decision<Supplier, StockEvent> beginAgain(String sha256, String by, Instant now) {
        if (!knows(sha256)) {
            throw new AlreadyReading(code);
        }
        return begin(sha256, by, now);
    }

    /** @throws Overtaken when the list is not the one being read any more */
    public Decision<Supplier, StockEvent> stillReading(long number, int offers, Instant now) {
        return Decision.of(reading(abandoned, requireReading(number).heard(offers, now)));
    }

    /** Some abandoned list is too old to write any more, or there are too many; see {@link #forgotten}. */
    public boolean remembersMoreThanNeeded(Instant now) {
        return Abandoned.needed(abandoned, now).size() < abandoned.size();
    }

    /**
     * Everything that abandoned lists left was removed: only those that may still write need to be remembered.
     *
     * @throws Overtaken when the list is not the one being read any more
     */
    public Decision<Supplier, StockEvent> forgotten(long number, Instant now) {
        return Decision.of(reading(Abandoned.needed(abandoned, now), requireReading(number)));
    }

    /** Lets the list in. @throws Overtaken when it is not the one being read any more */
    public Decision<Supplier, StockEvent> accept(PriceList list) {
        if (accepted != null && accepted.number() == list.number()) {
            return Decision.of(this);
        }
        requireReading(list.number());
        return Decision.of(new Supplier(
                code, settings, numbered, list.number(), abandoned, null, list, list, list.sha256(), sync));
    }

    /** The list is in the catalogue. */
    public Decision<Supplier, StockEvent> applied(long number, Instant now) {
        return accepted == null || accepted.number() != number
                ? Decision.of(this)
                : held(current, accepted.applied(now), now);
    }

    /** The very list that was let in last came again: there is nothing to carry, but it is news that it still holds. */
    public Decision<Supplier, StockEvent> heardAgain(PriceList list, Instant now) {
        requireReading(list.number());
        return held(list.number(), list, now);
    }

    private Decision<Supplier, StockEvent> held(long number, PriceList list, Instant now) {
        var heard = sync == null ? null : sync.heard(now);
        return Decision.of(
                new Supplier(code, settings, numbered, number, abandoned, null, null, list, lastBytes, heard),
                Announced.completed(code, list, now));
    }

    /** The list is not let in. */
    public Decision<Supplier, StockEvent> abandon(PriceList list, int lost, Instant now) {
        if (reading == null || reading.number() != list.number()) {
            return Decision.of(this);
        }
        var next = reading(Abandoned.and(abandoned, list.number(), now), null);
        return list.state() == PriceList.State.QUARANTINED
                ? Decision.of(next, Announced.quarantined(code, list, lost, now))
                : Decision.of(next);
    }

    /** Abandons the list, unless its reader has been heard of or another list was begun. */
    public Decision<Supplier, StockEvent> lapse(PriceList list, Instant now) {
        return reading == null || now.isBefore(reading.until()) ? Decision.of(this) : abandon(list, 0, now);
    }

    /** The list was begun and not let in, nor ever will be. */
    public boolean isAbandoned(long number) {
        return abandoned.stream().anyMatch(left -> left.number() == number);
    }

    private Supplier reading(List<Abandoned> left, @Nullable Reading now) {
        return new Supplier(code, settings, numbered, current, left, now, accepted, last, lastBytes, sync);
    }

    private Reading requireReading(long number) {
        if (reading == null || reading.number() != number) {
            throw new Overtaken(code, number);
        }
        return Objects.requireNonNull(reading);
    }
}
