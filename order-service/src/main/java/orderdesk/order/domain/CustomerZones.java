package orderdesk.order.domain;

import orderdesk.contracts.shared.Address;
import orderdesk.contracts.shared.Zone;

/** Where on the clock a customer lives. */
@FunctionalInterface
public interface CustomerZones {

    /**
     * Of low confidence, with every candidate, where the address does not decide it; the shop's own where it says
     * nothing at all.
     */
    Zone of(Address address, String shopZone);
}
