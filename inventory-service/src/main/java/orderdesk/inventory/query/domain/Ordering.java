package orderdesk.inventory.query.domain;

import java.time.Instant;
import java.util.List;
import orderdesk.contracts.stock.SupplyEvent.Supplied;
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

    /** @param answer what he said he has; of what he did not name, neither cost nor day is known */
    List<Supplied> onTermsOf(List<Supplied> answer) {
        return lines.stream().map(line -> onTerms(line, answer)).toList();
    }

    private static Supplied onTerms(Wanted line, List<Supplied> answer) {
        return answer.stream()
                .filter(said -> said.sku().equals(line.sku()))
                .findFirst()
                .map(said -> new Supplied(line.sku(), line.quantity(), said.cost(), said.readyAt()))
                .orElseGet(() -> new Supplied(line.sku(), line.quantity(), null, null));
    }
}
