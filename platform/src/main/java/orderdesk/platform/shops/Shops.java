package orderdesk.platform.shops;

import java.util.Collection;
import java.util.Optional;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.contracts.shared.ShopId;
import orderdesk.contracts.shop.Personnel;
import orderdesk.contracts.shop.ShopSettings;

/**
 * The settings and people of every shop, as shop-service last announced them. Read from the whole compacted topic at
 * start; the service is not ready before it has caught up.
 */
public interface Shops {

    Optional<ShopSettings> settings(ShopId shop);

    Optional<Personnel.Member> member(ShopId shop, OperatorId person);

    Collection<ShopId> all();
}
