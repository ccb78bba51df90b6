package orderdesk.order.domain.aftersale;

import orderdesk.contracts.order.AfterSaleEvent.Kind;
import org.jspecify.annotations.Nullable;

/**
 * The procedure that a case was opened under; it stays so whatever the shop changes meanwhile.
 *
 * @param version of the shop's procedure; 0 for the house's own
 * @param again the version under which the same trouble with the same order was solved in time before; absent where it
 *     is the first
 */
public record Under(
        int version, Playbook playbook, @Nullable Integer again) {

    public static Under house(Kind kind) {
        return new Under(0, Playbook.of(kind), null);
    }
}
