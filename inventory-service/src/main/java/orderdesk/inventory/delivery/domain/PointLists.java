package orderdesk.inventory.delivery.domain;

import java.util.List;
import orderdesk.contracts.shared.ShopId;

/** The last list of each carrier; records only, nothing is decided by them. */
public interface PointLists {

    /** Replaces the carrier's earlier one, unless a later one is there. */
    void save(ShopId shop, PointList list);

    List<PointList> of(ShopId shop);
}
