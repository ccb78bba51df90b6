package orderdesk.platform.claim;

import java.util.List;
import java.util.UUID;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.contracts.shared.ShopId;

/** Who wants to hold whose work. */
public record Claiming(UUID person, ShopId shop, OperatorId operator, List<String> items) {}
