package orderdesk.callback.presence.domain;

import orderdesk.contracts.shared.OperatorId;
import orderdesk.contracts.shared.ShopId;

/** Who works for which shop. */
public record Seat(OperatorId operator, ShopId shop) {}
