package orderdesk.inventory.price.domain;

import orderdesk.contracts.shared.Money;
import org.jspecify.annotations.Nullable;

/** The product costs more than that, or nobody knows what it costs (R090, R093): name a higher price, or have its cost listed. */
public class BelowFloor extends RuntimeException {

    private final @Nullable Money floor;

    public BelowFloor(@Nullable Money floor) {
        super(
                floor == null
                        ? "Nobody knows what it costs: no list of its suppliers names a purchase price."
                        : "Not below cost and minimal margin: %d of the minor unit.".formatted(floor.minor()));
        this.floor = floor;
    }

    public @Nullable Money floor() {
        return floor;
    }
}
