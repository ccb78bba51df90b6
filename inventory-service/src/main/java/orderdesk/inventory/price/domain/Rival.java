package orderdesk.inventory.price.domain;

import java.time.Instant;
import orderdesk.contracts.shared.Money;
import orderdesk.contracts.shared.Sku;

/**
 * The same product at a competitor.
 *
 * @param sku as he calls it
 * @param available and said so lately: only then does his price count
 * @param asOf of his list
 */
public record Rival(String competitor, Sku sku, String name, Money price, boolean available, Instant asOf) {}
