package orderdesk.insight.figures.domain;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import orderdesk.contracts.shared.ShopId;

/**
 * Which orders are counted.
 *
 * @param from the first moment at which they were placed
 * @param until the first moment at which they were not
 * @param zone in which days and hours are told apart
 */
public record Period(Set<ShopId> shops, Instant from, Instant until, ZoneId zone) {

    public Period {
        shops = Set.copyOf(shops);
    }
}
