package orderdesk.order;

import java.time.Instant;
import java.util.List;
import orderdesk.contracts.shared.ShopId;
import orderdesk.order.crm.domain.CrmLink;
import orderdesk.platform.aggregate.Stored;

/** Lists of orders that a CRM has, too. */
public interface CrmBook {

    /** Those that are to be written there, the longest due first. */
    List<Stored<CrmLink>> due(ShopId shop, Instant now, int limit);

    /** Those that a person has to look at. */
    List<Stored<CrmLink>> problems(ShopId shop, int limit);
}
