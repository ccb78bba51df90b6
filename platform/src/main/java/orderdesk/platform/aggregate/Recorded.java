package orderdesk.platform.aggregate;

import java.time.Instant;
import orderdesk.contracts.shared.ShopId;

/**
 * One event of an aggregate's history.
 *
 * @param id {@code <service>:<aggregate id>:<sequence>}, the CloudEvents id
 */
public record Recorded<E>(String id, ShopId shop, String subject, long sequence, E event, Cause cause, Instant at) {}
