package orderdesk.inventory.supplier;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import orderdesk.contracts.stock.StockEvent;
import orderdesk.inventory.catalogue.domain.Entries.Place;
import orderdesk.inventory.supplier.domain.Accuracy;
import orderdesk.inventory.supplier.domain.Counts;
import orderdesk.inventory.supplier.domain.OlderList;
import orderdesk.inventory.supplier.domain.PriceList;
import orderdesk.inventory.supplier.domain.PriceList.State;
import orderdesk.inventory.supplier.domain.Rejection;
import orderdesk.inventory.supplier.domain.Supplier;
import orderdesk.inventory.supplier.domain.Supplier.Reading;
import orderdesk.inventory.supplier.feed.Findings;
import orderdesk.inventory.supplier.feed.Intake;
import orderdesk.inventory.supplier.feed.ListDate;
import orderdesk.platform.Decision;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.aggregate.StoreUnavailable;
import orderdesk.platform.aggregate.Stored;
import org.jspecify.annotations.Nullable;

/** One list on its way: read, judged, and let in or not. */
final class OpenList {

    private static final String INTERRUPTED = "interrupted: send it again";

    private final Taking desk;
    private final Stored<Supplier> begun;
    private final Supplier supplier;
    private final Cause cause;
    private final Reading reading;
    private final long number;
    private final Place place;
    private Instant heard;

    OpenList(Taking desk, Stored<Supplier> begun, Cause cause) {
        this.desk = desk;
        this.begun = begun;
        this.supplier = begun.state();
        this.cause = cause;
        this.reading = Objects.requireNonNull(supplier.reading());
        this.number = reading.number();
        this.place = new Place(begun.shop(), supplier.code());
        this.heard = reading.since();
    }

    /** The same bytes as last time. A list without a date of its own is as of when it comes. */
    PriceList again() {
        var last = Objects.requireNonNull(supplier.last());
        var dated = !last.asOf().equals(last.receivedAt());
        var list = list(
                State.APPLIED,
                dated ? last.asOf() : reading.since(),
                last.counts().allUnchanged(),
                last.rejections(),
                null,
                last.counts().allRight());
        desk.lists().save(begun.shop(), list);
        var now = desk.clock().instant();
        change(known -> known.heardAgain(list, now));
        return list;
    }

    Findings read(Path file) throws IOException {
        forget();
        var last = supplier.last();
        var expected = last == null ? 0 : last.counts().accepted();
        var intake = new Intake(
                desk.entries(),
                place,
                supplier.lists(),
                number,
                supplier.settings().rules(),
                expected,
                this::alive);
        return intake.read(file, desk.limits());
    }

    /** What readers left that died, or were taken for dead and wrote on. */
    private void forget() {
        desk.entries().forget(place, supplier.lists().abandoned());
        var now = desk.clock().instant();
        if (supplier.remembersMoreThanNeeded(now)) {
            change(known -> known.forgotten(number, now));
        }
    }

    PriceList judge(Findings findings) {
        var made = ListDate.read(findings.date(), zone())
                .filter(date -> date.isBefore(reading.since()))
                .orElse(reading.since());
        var last = supplier.last();
        if (last != null && made.isBefore(last.asOf())) {
            throw new OlderList(made, last.asOf());
        }
        // cards and prices alone make what is known of the stock no newer
        var asOf = last == null || findings.saysStock() ? made : last.asOf();
        var suspicion = findings.suspicion();
        var reason = suspicion.against(supplier.settings().rules());
        if (reason.isPresent()) {
            return refuse(State.QUARANTINED, findings.counts(), findings.rejections(), suspicion.lost(), reason.get());
        }
        var list = list(State.ACCEPTED, asOf, findings.counts(), findings.rejections(), null, findings.accuracy());
        var accepted = change(known -> known.accept(list));
        return desk.carrying().carry(accepted, cause);
    }

    PriceList refuse(State state, Counts counts, List<Rejection> rejections, int lost, String reason) {
        var list = list(state, reading.since(), counts, rejections, reason, null);
        var now = desk.clock().instant();
        return report(list, change(known -> known.abandon(list, lost, now)));
    }

    /** Nobody reads it any more; does nothing where somebody does after all. */
    void lapse() {
        var list = list(State.REFUSED, reading.since(), Counts.NONE, List.of(), INTERRUPTED, null);
        var now = desk.clock().instant();
        report(list, change(known -> known.lapse(list, now)));
    }

    /** What was let in nevertheless is not touched: that answer was lost, or the list is being carried. */
    private PriceList report(PriceList list, Stored<Supplier> after) {
        if (after.state().isAbandoned(number)) {
            desk.lists().save(begun.shop(), list);
            desk.entries().forget(place, List.of(number));
        }
        return list;
    }

    /** If this fails too, the reading lapses: see {@link #lapse}. */
    void giveUp(Exception cause) {
        try {
            refuse(State.REFUSED, Counts.NONE, List.of(), 0, INTERRUPTED);
        } catch (StoreUnavailable e) {
            cause.addSuppressed(e);
        }
    }

    private void alive(int offers) {
        var now = desk.clock().instant();
        if (Duration.between(heard, now).compareTo(Supplier.LEASE.dividedBy(4)) > 0) {
            change(known -> known.stillReading(number, offers, now));
            heard = now;
        }
    }

    private Stored<Supplier> change(Function<Supplier, Decision<Supplier, StockEvent>> command) {
        return desk.suppliers()
                .change(
                        begun.shop(),
                        begun.id(),
                        cause,
                        known -> command.apply(known.orElseThrow().state()))
                .stored();
    }

    private ZoneId zone() {
        return desk.shops()
                .settings(begun.shop())
                .map(settings -> ZoneId.of(settings.zone()))
                .orElse(ZoneOffset.UTC);
    }

    private PriceList list(
            State state,
            Instant asOf,
            Counts counts,
            List<Rejection> rejections,
            @Nullable String reason,
            @Nullable Accuracy accuracy) {
        return new PriceList(
                SupplierIds.list(begun.shop(), supplier.code(), number),
                supplier.code(),
                number,
                state,
                reading.sha256(),
                asOf,
                reading.since(),
                state == State.APPLIED ? reading.since() : null,
                reading.by(),
                counts,
                rejections,
                reason,
                accuracy);
    }
}
