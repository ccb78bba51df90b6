package orderdesk.insight.replay.domain;

import java.time.Instant;
import java.util.Set;
import orderdesk.contracts.shared.ShopId;

/** A stretch of time in which an operator serves some shops; what he has begun by its end, he ends. */
public record Shift(String operator, Set<ShopId> shops, Instant from, Instant until) {

    public Shift {
        shops = Set.copyOf(shops);
    }
}
