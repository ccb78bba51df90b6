package orderdesk.inventory.supplier.domain;

import java.util.Optional;
import orderdesk.contracts.shared.ShopId;

/** What became of every list; records only, nothing is decided by them. */
public interface PriceLists {

    /** Adds the record, or replaces what it was before. */
    void save(ShopId shop, PriceList list);

    Optional<PriceList> find(ShopId shop, String id);
}
