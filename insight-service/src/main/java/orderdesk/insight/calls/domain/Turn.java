package orderdesk.insight.calls.domain;

import java.time.Instant;
import orderdesk.contracts.callback.Presence;
import orderdesk.contracts.shared.ShopId;

/** An operator of a shop turned to something, or was said to be at it still. */
public record Turn(ShopId shop, String operator, Presence presence, Instant at, long sequence) {}
