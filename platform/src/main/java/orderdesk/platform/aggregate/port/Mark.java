package orderdesk.platform.aggregate.port;

import java.time.Instant;
import orderdesk.contracts.shared.ShopId;
import org.jspecify.annotations.Nullable;

/**
 * What the relay notes in a document.
 *
 * @param rev the revision that must be there
 * @param wakeAt replaces the stored one; absent: never
 */
public record Mark(
        ShopId shop,
        String id,
        long rev,
        long published,
        @Nullable Instant wakeAt) {}
