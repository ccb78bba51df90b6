package orderdesk.insight.domain;

import java.time.Instant;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.ShopId;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to an order, as its owner announced it.
 *
 * @param event the CloudEvents id, so that a fact that is delivered twice is kept once
 * @param type the wire name, as {@code order.placed.v1}
 * @param causation the event or request that led to it; absent in what was kept before it was
 * @param known the event as published: what was known at that moment
 */
public record Fact(
        String event,
        ShopId shop,
        OrderId order,
        String source,
        long sequence,
        String type,
        String actor,
        Instant at,
        @Nullable String causation,
        String known) {}
