package orderdesk.insight.figures.domain;

import java.time.Duration;
import java.time.Instant;
import orderdesk.contracts.shared.ShopId;

/** The time in which a shop's customers may be called: a night is no wait. */
@FunctionalInterface
public interface OpenTime {

    /** Every moment counts. */
    OpenTime ALWAYS = (_, from, until) -> Duration.between(from, until);

    /** For how long the shop was open between the two. */
    Duration between(ShopId shop, Instant from, Instant until);
}
