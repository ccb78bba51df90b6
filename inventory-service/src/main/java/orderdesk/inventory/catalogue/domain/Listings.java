package orderdesk.inventory.catalogue.domain;

import java.util.Map;
import orderdesk.contracts.shared.ShopId;

/** Whose lists make up a shop's catalogue. */
public interface Listings {

    /** By the supplier's code; suppliers without a list are left out. May be a second behind. */
    Map<String, Listing> of(ShopId shop);

    /** Which lists of one supplier count, and what its offers without a quantity stand for. */
    record Listing(Source source, Lists lists, int assumedUnits) {}
}
