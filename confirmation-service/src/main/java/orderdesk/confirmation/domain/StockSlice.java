package orderdesk.confirmation.domain;

import java.time.Instant;
import java.util.List;
import orderdesk.contracts.stock.LineStock;
import org.jspecify.annotations.Nullable;

/**
 * The stock of one version of the order; replaced only by a higher (version, revision).
 *
 * @param announcedShort goods that were held for it turned out missing
 * @param questions urgent ones to the warehouse, the oldest first; whatever the version, they stay (R011)
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
        List<Question> questions) {

    public StockSlice {
        lines = List.copyOf(lines);
        suppliersAwaited = List.copyOf(suppliersAwaited);
        questions = Lists.orNone(questions);
    }

    /** The warehouse was asked before any stock was heard of: that of a version that no order has. */
    static StockSlice orNone(@Nullable StockSlice known, Instant now) {
        return known == null ? new StockSlice(0, 0, List.of(), List.of(), false, false, null, now, List.of()) : known;
    }

    StockSlice with(List<Question> next) {
        return new StockSlice(
                orderVersion, revision, lines, suppliersAwaited, complete, announcedShort, decidedBy, at, next);
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
