package orderdesk.inventory.supplier;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import orderdesk.contracts.stock.StockEvent;
import orderdesk.inventory.catalogue.domain.Entries;
import orderdesk.inventory.catalogue.domain.Entries.Place;
import orderdesk.inventory.supplier.domain.Counts;
import orderdesk.inventory.supplier.domain.OlderList;
import orderdesk.inventory.supplier.domain.PriceList;
import orderdesk.inventory.supplier.domain.PriceList.State;
import orderdesk.inventory.supplier.domain.PriceLists;
import orderdesk.inventory.supplier.domain.Rejection;
import orderdesk.inventory.supplier.domain.Supplier;
import orderdesk.inventory.supplier.feed.FeedBroken;
import orderdesk.inventory.supplier.feed.FeedLimits;
import orderdesk.inventory.supplier.feed.Findings;
import orderdesk.inventory.supplier.feed.Intake;
import orderdesk.inventory.supplier.feed.ListDate;
import orderdesk.platform.aggregate.Aggregates;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.aggregate.StoreUnavailable;
import orderdesk.platform.aggregate.Stored;
import orderdesk.platform.shops.Shops;
import org.jspecify.annotations.Nullable;

/** Takes one list, which has been begun, to its end: let in, or not. */
record Taking(
        Aggregates<Supplier, StockEvent> suppliers,
        Entries entries,
        PriceLists lists,
        Shops shops,
        Clock clock,
        FeedLimits limits,
        Carrying carrying) {

    /** A list as it came, and when. */
    record Sent(Path file, String sha256, Instant at) {}

    PriceList take(Stored<Supplier> begun, Sent sent, Cause cause) throws IOException {
        var open = new Open(begun, sent, cause);
        try {
            return begun.state().knows(sent.sha256()) ? open.again() : open.judge(open.read());
        } catch (FeedBroken e) {
            open.refuse(State.REFUSED, Counts.NONE, List.of(), 0, "%s: %s".formatted(e.code(), e.getMessage()));
            throw e;
        } catch (OlderList e) {
            open.refuse(State.REFUSED, Counts.NONE, List.of(), 0, String.valueOf(e.getMessage()));
            throw e;
        } catch (IOException | RuntimeException e) {
            open.giveUp(e);
            throw e;
        }
    }

    private final class Open {

        private final Stored<Supplier> begun;
        private final Supplier supplier;
        private final Sent sent;
        private final Cause cause;
        private final long number;
        private final Place place;
        private Instant heard;

        Open(Stored<Supplier> begun, Sent sent, Cause cause) {
            this.begun = begun;
            this.supplier = begun.state();
            this.sent = sent;
            this.cause = cause;
            this.number = Objects.requireNonNull(supplier.reading()).number();
            this.place = new Place(begun.shop(), supplier.code());
            this.heard = sent.at();
        }

        /** The same bytes as last time. A list without a date of its own is as of when it comes. */
        PriceList again() {
            var last = Objects.requireNonNull(supplier.last());
            var dated = !last.asOf().equals(last.receivedAt());
            var list = list(
                    State.APPLIED,
                    dated ? last.asOf() : sent.at(),
                    last.counts().allUnchanged(),
                    last.rejections(),
                    null);
            lists.save(begun.shop(), list);
            var now = clock.instant();
            suppliers.change(
                    begun.shop(),
                    begun.id(),
                    cause,
                    known -> known.orElseThrow().state().heardAgain(list, now));
            return list;
        }

        Findings read() throws IOException {
            supplier.abandoned().stream()
                    .skip(Math.max(0, supplier.abandoned().size() - 3L))
                    .forEach(left -> entries.forget(place, left.number()));
            var last = supplier.last();
            var expected = last == null ? 0 : last.counts().accepted();
            var intake =
                    new Intake(entries, place, supplier.lists(), number, supplier.settings(), expected, this::alive);
            try (var list = new BufferedInputStream(Files.newInputStream(sent.file()))) {
                return intake.read(list, limits);
            }
        }

        PriceList judge(Findings findings) {
            var asOf = ListDate.read(findings.date(), zone())
                    .filter(date -> date.isBefore(sent.at()))
                    .orElse(sent.at());
            var last = supplier.last();
            if (last != null && asOf.isBefore(last.asOf())) {
                throw new OlderList(asOf, last.asOf());
            }
            var suspicion = findings.suspicion();
            var reason = suspicion.against(supplier.settings());
            if (reason.isPresent()) {
                return refuse(
                        State.QUARANTINED, findings.counts(), findings.rejections(), suspicion.lost(), reason.get());
            }
            var list = list(State.ACCEPTED, asOf, findings.counts(), findings.rejections(), null);
            var accepted = suppliers.change(
                    begun.shop(),
                    begun.id(),
                    cause,
                    known -> known.orElseThrow().state().accept(list));
            return carrying.carry(accepted.stored(), cause);
        }

        PriceList refuse(State state, Counts counts, List<Rejection> rejections, int lost, String reason) {
            var list = list(state, sent.at(), counts, rejections, reason);
            var now = clock.instant();
            suppliers.change(
                    begun.shop(),
                    begun.id(),
                    cause,
                    known -> known.orElseThrow().state().abandon(list, lost, now));
            entries.unstage(place, number);
            entries.forget(place, number);
            lists.save(begun.shop(), list);
            return list;
        }

        /** If this fails too, the reading lapses by itself. */
        void giveUp(Exception cause) {
            try {
                refuse(State.REFUSED, Counts.NONE, List.of(), 0, "interrupted");
            } catch (StoreUnavailable e) {
                cause.addSuppressed(e);
            }
        }

        private void alive() {
            var now = clock.instant();
            if (Duration.between(heard, now).compareTo(Supplier.LEASE.dividedBy(4)) > 0) {
                suppliers.change(
                        begun.shop(),
                        begun.id(),
                        cause,
                        known -> known.orElseThrow().state().stillReading(number, now));
                heard = now;
            }
        }

        private ZoneId zone() {
            return shops.settings(begun.shop())
                    .map(settings -> ZoneId.of(settings.zone()))
                    .orElse(ZoneOffset.UTC);
        }

        private PriceList list(
                State state, Instant asOf, Counts counts, List<Rejection> rejections, @Nullable String reason) {
            return new PriceList(
                    SupplierIds.list(begun.shop(), supplier.code(), number),
                    supplier.code(),
                    number,
                    state,
                    sent.sha256(),
                    asOf,
                    sent.at(),
                    state == State.APPLIED ? sent.at() : null,
                    cause.actor(),
                    counts,
                    rejections,
                    reason);
        }
    }
}
