package orderdesk.inventory.price.domain;

import java.time.Instant;
import orderdesk.contracts.shared.Money;

/**
 * The shop's own price, over that of its lists until somebody withdraws it.
 *
 * @param by a person, or {@link #RULE}
 */
public record Applied(Money price, String by, Instant at) {

    public static final String RULE = "price-rule";
}
