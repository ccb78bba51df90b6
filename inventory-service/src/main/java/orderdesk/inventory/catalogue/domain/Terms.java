package orderdesk.inventory.catalogue.domain;

import org.jspecify.annotations.Nullable;

/**
 * On what terms a supplier's goods are sold on.
 *
 * @param minMarginPercent what the shop has to earn on the purchase price at least (R090); 0 where absent
 * @param leadDays from his order to the shop's shelf; absent where nobody knows
 * @param leadParam name of the property that says so of one offer, in days
 */
public record Terms(
        @Nullable Integer minMarginPercent,
        @Nullable Integer leadDays,
        @Nullable String leadParam) {

    public static final Terms NONE = new Terms(null, null, null);
}
