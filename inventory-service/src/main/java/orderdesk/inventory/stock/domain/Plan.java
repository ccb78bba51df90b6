package orderdesk.inventory.stock.domain;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import orderdesk.contracts.shared.Money;
import orderdesk.contracts.shared.Sku;
import orderdesk.contracts.stock.SupplyEvent.Supplied;
import org.jspecify.annotations.Nullable;

/**
 * Who delivers what of that which is lacking.
 *
 * @param missing pieces that nobody has
 * @param exact no other combination of the same answers is better; bounded searches say false
 */
public record Plan(List<Part> parts, int missing, boolean exact) {

    public Plan {
        parts = List.copyOf(parts);
    }

    /** @param cost of one piece, to the shop */
    public record Part(
            String supplier,
            Sku sku,
            int quantity,
            @Nullable Money cost,
            @Nullable Instant readyAt) {

        Part less(int taken) {
            return new Part(supplier, sku, quantity - taken, cost, readyAt);
        }

        private Optional<Money> worth() {
            return Optional.ofNullable(cost).map(one -> one.times(quantity));
        }
    }

    public boolean isEmpty() {
        return parts.isEmpty();
    }

    /** Each sends one parcel. */
    public List<String> suppliers() {
        return parts.stream().map(Part::supplier).distinct().sorted().toList();
    }

    /** What one supplier delivers. */
    public List<Supplied> of(String supplier) {
        return parts.stream()
                .filter(part -> part.supplier().equals(supplier))
                .map(part -> new Supplied(part.sku(), part.quantity(), part.cost(), part.readyAt()))
                .toList();
    }

    /** Pieces whose cost nobody said. */
    public int unpriced() {
        return parts.stream()
                .filter(part -> part.cost() == null)
                .mapToInt(Part::quantity)
                .sum();
    }

    /** Of the pieces whose cost is known, all in the shop's currency; absent where there are none. */
    public @Nullable Money cost() {
        return parts.stream()
                .flatMap(part -> part.worth().stream())
                .reduce(Money::plus)
                .orElse(null);
    }

    /** When the last of it is there; absent where somebody did not say. */
    public @Nullable Instant readyAt() {
        return parts.stream().anyMatch(part -> part.readyAt() == null)
                ? null
                : parts.stream()
                        .map(part -> Objects.requireNonNull(part.readyAt()))
                        .max(Comparator.naturalOrder())
                        .orElse(null);
    }
}
