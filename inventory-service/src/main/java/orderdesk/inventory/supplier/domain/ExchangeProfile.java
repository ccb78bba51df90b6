package orderdesk.inventory.supplier.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How what 1C sends, CommerceML, is to be understood.
 *
 * @param priceType id or name of the sort of price that customers pay; the retail one, else the first, where it is absent
 * @param purchaseType id or name of the sort of price that the shop pays
 * @param warehouses ids or names of those whose goods the shop may sell; all where there are none
 * @param article products are named by their article, not by the id that 1C gave them
 */
public record ExchangeProfile(
        @Nullable String priceType, @Nullable String purchaseType, List<String> warehouses, boolean article) {

    public static final ExchangeProfile USUAL = new ExchangeProfile(null, null, List.of(), false);

    public ExchangeProfile {
        warehouses = List.copyOf(warehouses);
    }
}
