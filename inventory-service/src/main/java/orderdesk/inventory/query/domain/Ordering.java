package orderdesk.inventory.query.domain;

import java.time.Instant;
import java.util.List;
import orderdesk.contracts.stock.SupplyEvent.Wanted;
import org.jspecify.annotations.Nullable;

/**
 * What a supplier is to deliver.
 *
 * @param version of the order when it was confirmed
 * @param reference his own
 * @param placedAt absent while he has not taken it
 */
public record Ordering(
        int version,
        List<Wanted> lines,
        @Nullable String reference,
        @Nullable Instant placedAt) {

    public Ordering {
        lines = List.copyOf(lines);
    }

    public boolean isPlaced() {
        return placedAt != null;
    }
}
