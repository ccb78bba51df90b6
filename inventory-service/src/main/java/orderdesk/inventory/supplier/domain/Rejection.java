package orderdesk.inventory.supplier.domain;

import org.jspecify.annotations.Nullable;

/**
 * An offer that was not taken.
 *
 * @param offerId as the list writes it, at most 100 characters of it
 * @param line of the list
 */
public record Rejection(@Nullable String offerId, int line, String code) {}
