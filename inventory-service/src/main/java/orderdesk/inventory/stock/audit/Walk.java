package orderdesk.inventory.stock.audit;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Once through all items.
 *
 * @param endedAt absent while it goes on
 * @param count all violations, remembered or not
 */
public record Walk(Instant begunAt, @Nullable Instant endedAt, long items, long count, List<Violation> violations) {

    public Walk {
        violations = List.copyOf(violations);
    }

    static Walk begun(Instant at) {
        return new Walk(at, null, 0, 0, List.of());
    }

    Walk seen(long more, List<Violation> found) {
        var all = Stream.concat(violations.stream(), found.stream())
                .limit(StockAuditor.REMEMBERED_MAX)
                .toList();
        return new Walk(begunAt, null, items + more, count + found.size(), all);
    }

    Walk ended(Instant at) {
        return new Walk(begunAt, at, items, count, violations);
    }
}
