package orderdesk.confirmation.web;

import java.time.Instant;
import java.util.List;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.claim.Queue;
import orderdesk.platform.queue.web.Head;
import orderdesk.platform.queue.web.Times;
import org.jspecify.annotations.Nullable;

/**
 * One position of a queue.
 *
 * @param customer surname and given name of whoever is called, as far as known
 * @param heldUntil end of the lease under which {@code heldBy} took it last
 */
record Standing(
        OrderId id,
        ShopId shop,
        @Nullable Queue queue,
        @Nullable String number,
        @Nullable String customer,
        @Nullable String reason,
        @Nullable Head position,
        @Nullable Times times,
        List<String> tags,
        @Nullable OperatorId heldBy,
        @Nullable Instant heldUntil) {}
