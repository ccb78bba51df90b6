package orderdesk.inventory.price.domain;

import java.time.Instant;
import orderdesk.contracts.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * A price from some moment on, until the next point of the same seller.
 *
 * @param competitor absent for the shop itself
 */
public record Point(Instant at, @Nullable String competitor, Money price) {}
