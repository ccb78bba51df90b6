package orderdesk.confirmation.domain;

import java.time.Instant;
import java.util.List;
import orderdesk.contracts.stock.LineStock;
import org.jspecify.annotations.Nullable;

/**
 * The stock of one version of the order; replaced only by a higher (version, revision).
 *
 * @param announcedShort goods that were held for it turned out missing
 */
public record StockSlice(
        int orderVersion,
        int revision,
        List<LineStock> lines,
        List<String> suppliersAwaited,
        boolean complete,
        boolean announcedShort,
        @Nullable Instant decidedBy,
        Instant at) {

    public StockSlice {
        lines = List.copyOf(lines);
        suppliersAwaited = List.copyOf(suppliersAwaited);
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
