package orderdesk.confirmation.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import orderdesk.contracts.stock.LineStock;
import orderdesk.platform.delivery.Readiness;
import org.jspecify.annotations.Nullable;

/**
 * The stock of one version of the order; replaced only by a higher (version, revision).
 *
 * @param announcedShort goods that were held for it turned out missing
 * @param questions urgent ones to the warehouse, the oldest first; whatever the version, they stay (R011)
 * @param leadsFrom from when the times count at which goods are ready: since they are named so; absent of what was
 *     stored before it was kept
 */
public record StockSlice(
        int orderVersion,
        int revision,
        List<LineStock> lines,
        List<String> suppliersAwaited,
        boolean complete,
        boolean announcedShort,
        @Nullable Instant decidedBy,
        Instant at,
        List<Question> questions,
        @Nullable Instant leadsFrom) {

    public StockSlice {
        lines = List.copyOf(lines);
        suppliersAwaited = List.copyOf(suppliersAwaited);
        questions = Lists.orNone(questions);
    }

    /** The warehouse was asked before any stock was heard of: that of a version that no order has. */
    static StockSlice orNone(@Nullable StockSlice known, Instant now) {
        return known == null
                ? new StockSlice(0, 0, List.of(), List.of(), false, false, null, now, List.of(), null)
                : known;
    }

    StockSlice with(List<Question> next) {
        return with(next, leadsFrom);
    }

    /** Questions stay, and a time that is only said again counts from when it was said first. */
    StockSlice after(StockSlice before) {
        var same = Readiness.of(lines).equals(Readiness.of(before.lines));
        return with(before.questions, same && before.leadsFrom != null ? before.leadsFrom : leadsFrom);
    }

    /** When all goods are at the shop that are ordered then; absent where they are, or nobody said. */
    Optional<Instant> readyAt(Instant ordered) {
        return Readiness.of(lines)
                .map(ready -> Readiness.orderedAt(ordered, ready, leadsFrom == null ? at : leadsFrom));
    }

    private StockSlice with(List<Question> next, @Nullable Instant since) {
        return new StockSlice(
                orderVersion, revision, lines, suppliersAwaited, complete, announcedShort, decidedBy, at, next, since);
    }

    boolean isNewerThan(@Nullable StockSlice other) {
        return other == null
                || orderVersion > other.orderVersion
                || orderVersion == other.orderVersion && revision > other.revision;
    }

    boolean isShort() {
        return lines.stream().anyMatch(line -> line.missing() > 0);
    }
}
