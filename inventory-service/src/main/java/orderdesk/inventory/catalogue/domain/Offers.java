package orderdesk.inventory.catalogue.domain;

import java.util.Collection;
import java.util.List;
import orderdesk.contracts.shared.ShopId;
import orderdesk.contracts.shared.Sku;

/** What is in the catalogue now: of each supplier, what its last list that was let in said. */
public interface Offers {

    /** Every supplier's offer of these SKUs; nothing for a SKU that nobody lists. */
    List<Offer> of(ShopId shop, Collection<Sku> skus);

    /** What the shop itself says does instead of a product, the best first; by its own word, or in its list. */
    default List<Sku> declared(ShopId shop, Offer wanted) {
        return wanted.card().analogues();
    }

    /**
     * Offers of products that have one of these in common with another list (see {@link Identity}).
     *
     * @param limit of offers; what is beyond is left out
     */
    default List<Offer> identified(ShopId shop, Collection<String> keys, int limit) {
        return List.of();
    }

    /** A limited number of offers that might do instead of one like this, available and priced, in no order. */
    List<Offer> like(ShopId shop, Offer wanted);
}
