package orderdesk.order.web;

import java.util.List;
import java.util.Set;
import orderdesk.contracts.order.OrderEvent.DeliveryResult;
import orderdesk.contracts.order.Part;
import orderdesk.contracts.shared.Money;
import orderdesk.order.domain.Change;
import org.jspecify.annotations.Nullable;

/** Bodies of what is done to an order that is there. */
interface ChangeRequests {

    /** @param reason for the history; one short sentence */
    record Amend(List<Change> changes, @Nullable String reason) {
        public Amend {
            changes = List.copyOf(changes);
        }
    }

    record Reason(String reason) {}

    /** @param reference the bank's or the shop's own, unique in the order */
    record MoneyReceived(Money amount, String reference) {}

    record DeliveryReport(DeliveryResult result, @Nullable String reason, String reference) {}

    /**
     * What an amendment would come to.
     *
     * @param changed parts that would have to be read back again
     * @param order as it would be
     * @param benefitsPending its codes are split anew once the amendment is made, which may change discounts and
     *     certificates; the exact sum is there a moment later, by {@code ?waitFor=benefits}
     */
    record Preview(
            Set<Part> changed, OrderView order, @Nullable Boolean benefitsPending) {}
}
