package orderdesk.inventory.stock.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import orderdesk.contracts.shared.Sku;
import orderdesk.contracts.stock.LineStock;
import orderdesk.contracts.stock.LineStock.Alternative;
import orderdesk.contracts.stock.LineStock.Certainty;
import orderdesk.inventory.catalogue.domain.Offer;
import org.jspecify.annotations.Nullable;

/** Writes down, line by line, what the items answered and what the catalogue says now. */
public final class Lines {

    private Lines() {}

    /**
     * @param held pieces of each SKU that the order has now; shared out in the order of its lines
     * @param listed what each supplier says of each SKU; nothing for one that nobody lists
     * @param instead what to offer for each SKU that is short
     */
    public static List<LineStock> of(
            List<Want> wants,
            Map<Sku, Integer> held,
            Map<Sku, List<Offer>> listed,
            Map<Sku, List<Alternative>> instead,
            Instant now) {
        var left = new HashMap<>(held);
        var lines = new ArrayList<LineStock>();
        for (var want : wants) {
            var has = left.getOrDefault(want.sku(), 0);
            var reserved = Math.min(want.quantity(), has);
            left.put(want.sku(), has - reserved);
            var alternatives =
                    reserved < want.quantity() ? instead.getOrDefault(want.sku(), List.of()) : List.<Alternative>of();
            var offers = listed.getOrDefault(want.sku(), List.of());
            var taken = held.getOrDefault(want.sku(), 0) - has + reserved;
            var readyAt = reserved == 0 ? null : Leads.readyAt(taken, offers, now);
            lines.add(line(want, reserved, Offer.best(offers), alternatives, readyAt, now));
        }
        return lines;
    }

    /** Lowers what is reserved of one SKU to {@code left}, its last lines first. */
    static List<LineStock> cut(
            List<LineStock> lines, Sku sku, int left, @Nullable Instant dueAt, List<Alternative> instead) {
        var remaining = left;
        var cut = new ArrayList<LineStock>();
        for (var line : lines) {
            if (!line.sku().equals(sku)) {
                cut.add(line);
                continue;
            }
            var reserved = Math.min(line.reserved(), remaining);
            remaining -= reserved;
            cut.add(reserved == line.reserved() ? line : reduced(line, reserved, dueAt, instead));
        }
        return cut;
    }

    private static LineStock line(
            Want want,
            int reserved,
            Optional<Offer> offer,
            List<Alternative> alternatives,
            @Nullable Instant readyAt,
            Instant now) {
        return new LineStock(
                want.line(),
                want.sku(),
                want.quantity(),
                reserved,
                want.quantity() - reserved,
                offer.map(known -> known.certainty(now)).orElse(Certainty.ASK),
                offer.map(known -> known.source().asOf()).orElse(null),
                offer.map(known -> known.source().supplier()).orElse(null),
                offer.map(Offer::price).orElse(null),
                offer.map(known -> known.costsMoreThan(want.price())).orElse(false),
                reserved < want.quantity()
                        ? offer.map(known -> Leads.dueAt(known, now)).orElse(null)
                        : null,
                alternatives,
                null,
                offer.map(known -> known.source().staleAt()).orElse(null),
                readyAt);
    }

    /** When more of it would be there, ordered from its supplier now; absent where nobody knows his lead time. */
    public static @Nullable Instant dueAt(Offer offer, Instant now) {
        return Leads.dueAt(offer, now);
    }

    private static LineStock reduced(LineStock line, int reserved, @Nullable Instant dueAt, List<Alternative> instead) {
        return new LineStock(
                line.line(),
                line.sku(),
                line.wanted(),
                reserved,
                line.wanted() - reserved,
                line.certainty(),
                line.asOf(),
                line.source(),
                line.priceNow(),
                line.belowCost(),
                dueAt == null ? line.expectedAt() : dueAt,
                instead,
                line.promised(),
                line.staleAt(),
                reserved == 0 ? null : line.readyAt());
    }
}
