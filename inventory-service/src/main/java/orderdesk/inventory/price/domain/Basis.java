package orderdesk.inventory.price.domain;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import orderdesk.contracts.shared.Money;
import orderdesk.contracts.shared.Sku;
import org.jspecify.annotations.Nullable;

/**
 * What a product's price is decided by, as it is now.
 *
 * @param listed the price of its suppliers' lists
 * @param floor cost and minimal margin of the supplier to go by; absent where nobody knows what it costs
 * @param rivals bounded, see {@link #RIVALS_MAX}
 */
public record Basis(
        Sku sku,
        String name,
        @Nullable Money listed,
        @Nullable Money floor,
        List<Rival> rivals) {

    public static final int RIVALS_MAX = 20;

    public Basis {
        rivals = rivals.stream().limit(RIVALS_MAX).toList();
    }

    /** Whoever has it, cheapest. */
    Optional<Rival> cheapest(String currency) {
        return rivals.stream()
                .filter(Rival::available)
                .filter(rival -> rival.price().currency().equals(currency))
                .min(Comparator.comparing(Rival::price).thenComparing(Rival::competitor));
    }
}
