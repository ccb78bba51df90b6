package orderdesk.inventory.supplier.domain;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import orderdesk.inventory.catalogue.domain.Terms;
import org.jspecify.annotations.Nullable;

/**
 * What is settled with one supplier.
 *
 * @param rules how his lists are to be understood
 * @param schedule absent where nobody says how often lists come
 * @param terms absent where nothing is known of them
 * @param competitor his lists say what others take for their goods: nothing of it is in our catalogue (R089)
 */
public record SupplierSettings(
        String name,
        @JsonUnwrapped ListRules rules,
        @Nullable Schedule schedule,
        @Nullable Terms terms,
        @Nullable Boolean competitor) {

    /** The same list would be understood the same by both; when it is due and what is made of it matter nothing. */
    boolean understandsAs(SupplierSettings other) {
        return rules.equals(other.rules);
    }

    public Terms agreed() {
        return terms == null ? Terms.NONE : terms;
    }

    public boolean competes() {
        return Boolean.TRUE.equals(competitor);
    }
}
