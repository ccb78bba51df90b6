package orderdesk.platform.aggregate.port;

import orderdesk.contracts.shared.ShopId;

/** An aggregate to look after. */
public record Due(ShopId shop, String id) {}
