package orderdesk.console.live;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import orderdesk.contracts.shared.ShopId;
import org.jspecify.annotations.Nullable;

/**
 * What a browser learns of an event: that it happened, and to which orders. Names, numbers and amounts it reads from
 * their owner, who checks that it may.
 *
 * @param id of the event; the same event may come twice
 * @param tasks calls that are owed
 * @param call in the telephone exchange
 * @param heldBy who holds the orders from now on; for claims only
 * @param heldUntil end of that lease
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Change(
        String id,
        String type,
        ShopId shop,
        List<UUID> orders,
        List<UUID> tasks,
        @Nullable UUID call,
        Instant at,
        @Nullable String heldBy,
        @Nullable Instant heldUntil) {}
