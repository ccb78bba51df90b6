package orderdesk.confirmation;

import java.time.Instant;
import java.util.OptionalInt;
import orderdesk.contracts.shared.ShopId;

/** What can be seen of a shop's calls, and of those who make them. What it answers may be a moment old. */
public interface Strength {

    /** Operators who are at work; empty where nothing was ever heard of anybody. */
    OptionalInt operators(ShopId shop, Instant now);

    /** Calls that are made before one with this target, counted at most to {@code max}. */
    int before(ShopId shop, Instant callBy, int max);
}
