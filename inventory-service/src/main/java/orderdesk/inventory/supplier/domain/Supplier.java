package orderdesk.inventory.supplier.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import orderdesk.contracts.stock.StockEvent;
import orderdesk.contracts.stock.StockEvent.FeedQuarantined;
import orderdesk.contracts.stock.StockEvent.SyncCompleted;
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
        @Nullable String lastBytes) {

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
     */
    public record Reading(long number, String sha256, String by, Instant since, Instant until) {}

    public static Supplier named(String code, SupplierSettings settings) {
        return new Supplier(code, settings, 0, 0, List.of(), null, null, null, null);
    }

    public Supplier with(SupplierSettings next) {
        var bytes = next.equals(settings) ? lastBytes : null;
        return new Supplier(code, next, numbered, current, abandoned, reading, accepted, last, bytes);
    }

    public Lists lists() {
        return new Lists(current, abandoned.stream().map(Abandoned::number).toList());
    }

    /** Nothing before its first list. */
    public Optional<Source> source() {
        return Optional.ofNullable(last).map(list -> new Source(code, list.asOf(), settings.staleAfter(), current));
    }

    /** These bytes say nothing that the last list did not say. */
    public boolean knows(String sha256) {
        return sha256.equals(lastBytes);
    }

    /** @throws AlreadyReading when a list of this supplier is being read, or carried into the catalogue */
    public Decision<Supplier, StockEvent> begin(String sha256, String by, Instant now) {
        if (accepted != null || reading != null && now.isBefore(reading.until())) {
            throw new AlreadyReading(code);
        }
        var number = numbered + 1;
        var begun = new Reading(number, sha256, by, now, now.plus(LEASE));
        var left = reading == null ? abandoned : Abandoned.and(abandoned, reading.number(), now);
        return Decision.of(new Supplier(code, settings, number, current, left, begun, null, last, lastBytes));
    }

    /** @throws Overtaken when the list is not the one being read any more */
    public Decision<Supplier, StockEvent> stillReading(long number, Instant now) {
        var heard = requireReading(number);
        var still = new Reading(number, heard.sha256(), heard.by(), heard.since(), now.plus(LEASE));
        return Decision.of(new Supplier(code, settings, numbered, current, abandoned, still, null, last, lastBytes));
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
        requireReading(number);
        return Decision.of(new Supplier(
                code,
                settings,
                numbered,
                current,
                Abandoned.needed(abandoned, now),
                reading,
                accepted,
                last,
                lastBytes));
    }

    /** Lets the list in. @throws Overtaken when it is not the one being read any more */
    public Decision<Supplier, StockEvent> accept(PriceList list) {
        if (accepted != null && accepted.number() == list.number()) {
            return Decision.of(this);
        }
        requireReading(list.number());
        return Decision.of(
                new Supplier(code, settings, numbered, list.number(), abandoned, null, list, list, list.sha256()));
    }

    /** The list is in the catalogue. */
    public Decision<Supplier, StockEvent> applied(long number, Instant now) {
        if (accepted == null || accepted.number() != number) {
            return Decision.of(this);
        }
        var list = accepted.applied(now);
        return Decision.of(
                new Supplier(code, settings, numbered, current, abandoned, null, null, list, lastBytes),
                completed(list, now));
    }

    /** The very list that was let in last came again: there is nothing to carry, but it is news that it still holds. */
    public Decision<Supplier, StockEvent> heardAgain(PriceList list, Instant now) {
        requireReading(list.number());
        return Decision.of(
                new Supplier(code, settings, numbered, list.number(), abandoned, null, null, list, lastBytes),
                completed(list, now));
    }

    /** The list is not let in. */
    public Decision<Supplier, StockEvent> abandon(PriceList list, int lost, Instant now) {
        if (reading == null || reading.number() != list.number()) {
            return Decision.of(this);
        }
        var left = Abandoned.and(abandoned, list.number(), now);
        var next = new Supplier(code, settings, numbered, current, left, null, null, last, lastBytes);
        return list.state() == PriceList.State.QUARANTINED
                ? Decision.of(next, quarantined(list, lost, now))
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

    private FeedQuarantined quarantined(PriceList list, int lost, Instant now) {
        var reason = list.reason() == null ? "" : list.reason();
        return new FeedQuarantined(code, reason, list.counts().offers(), lost, now);
    }

    private SyncCompleted completed(PriceList list, Instant now) {
        var counts = list.counts();
        return new SyncCompleted(
                code,
                counts.offers(),
                counts.added() + counts.changed(),
                counts.unchanged(),
                counts.vanished(),
                counts.rejected(),
                list.asOf(),
                now);
    }

    private Reading requireReading(long number) {
        if (reading == null || reading.number() != number) {
            throw new Overtaken(code, number);
        }
        return reading;
    }
}
