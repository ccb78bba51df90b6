package orderdesk.platform.aggregate.port;

import java.time.Instant;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.aggregate.Once;
import org.bson.BsonDocument;
import org.jspecify.annotations.Nullable;

/**
 * One event in an aggregate's history.
 *
 * @param type its wire name
 * @param once the request that added it, where it must take effect once
 * @param data the event, its {@code type} included, in the shape of its JSON
 */
public record Entry(
        long sequence,
        String type,
        Instant at,
        Cause cause,
        @Nullable Once once,
        BsonDocument data) {}
