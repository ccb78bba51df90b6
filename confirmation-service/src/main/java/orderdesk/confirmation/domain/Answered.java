package orderdesk.confirmation.domain;

import java.util.List;
import orderdesk.contracts.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * What was said in a talk with the customer.
 *
 * @param orderVersion the version that was read back
 * @param due the amount that was named; absent where the talk did not come that far
 * @param ticks what was read back in this talk and not ticked before
 * @param addressAs how the customer asked to be addressed (R051)
 */
public record Answered(
        int orderVersion,
        @Nullable Money due,
        List<Tick> ticks,
        @Nullable String addressAs,
        String scriptVersion) {

    public Answered {
        ticks = List.copyOf(ticks);
    }
}
