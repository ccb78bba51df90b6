package orderdesk.inventory.catalogue.domain;

import java.util.List;
import orderdesk.contracts.shared.ShopId;
import org.jspecify.annotations.Nullable;

/** The catalogue as people look through it. */
public interface Products {

    /**
     * Offers in the order of their SKUs, all offers of one SKU together.
     *
     * @param words that name, vendor, vendor's code or SKU contain, in any order; all products where there are none
     * @param after the SKU to begin behind
     * @param limit of SKUs; one more is given where there are more
     */
    List<List<Offer>> page(ShopId shop, List<String> words, @Nullable String after, int limit);
}
