package orderdesk.inventory.price.domain;

import java.time.Instant;
import orderdesk.contracts.shared.Money;

/**
 * A price that is worth considering.
 *
 * @param competitor whose price it follows
 * @param atFloor no lower is possible; the competitor may be cheaper
 */
public record Proposal(Money price, String competitor, boolean atFloor, Instant at) {}
