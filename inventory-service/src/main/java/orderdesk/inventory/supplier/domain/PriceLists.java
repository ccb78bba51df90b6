package orderdesk.inventory.supplier.domain;

import java.util.List;
import java.util.Optional;
import orderdesk.contracts.shared.ShopId;

/** What became of every list, kept for a quarter of a year; records only, nothing is decided by them. */
public interface PriceLists {

    /** Adds the record, or replaces what it was before. */
    void save(ShopId shop, PriceList list);

    /** Lists of one supplier with a number below {@code before}, the highest first. */
    List<PriceList> page(ShopId shop, String supplier, long before, int limit);

    Optional<PriceList> find(ShopId shop, String id);
}
