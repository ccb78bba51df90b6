package orderdesk.inventory.stock.domain;

import orderdesk.contracts.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * What one source last said about one SKU.
 *
 * @param units that can be had; of a source that only says yes or no, what the desk assumes
 * @param counted the source gave a quantity
 * @param list number of the source's list that said so, or of a later one that said nothing else
 */
public record Position(
        String source, int units, boolean counted, @Nullable Money price, long list) {

    boolean isNewerThan(Position other) {
        return list > other.list;
    }
}
