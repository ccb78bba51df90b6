package orderdesk.platform.aggregate.port;

import java.time.Instant;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.aggregate.Cause;

/**
 * One event on its way to the broker.
 *
 * @param id {@code <source>:<subject>:<sequence>}, the same whenever it is published again
 * @param source the owner's word, as {@code order}
 * @param subject id of the aggregate, the record's key
 * @param payload its JSON in UTF-8
 */
public record Announcement(
        String topic,
        String id,
        String type,
        String source,
        String subject,
        long sequence,
        Instant at,
        ShopId shop,
        Cause cause,
        byte[] payload) {}
