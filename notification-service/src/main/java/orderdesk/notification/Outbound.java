package orderdesk.notification;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.ShopId;
import orderdesk.notification.message.domain.Message;
import orderdesk.platform.aggregate.Stored;

/** The messages, as they are looked for. */
public interface Outbound {

    /** What waits and may be sent by now, the longest waiting first. */
    List<Stored<Message>> due(ShopId shop, Instant now, int limit);

    /** Newest first. */
    List<Stored<Message>> of(ShopId shop, OrderId order, int limit);

    /** How many messages of the shop an address was sent since; counted up to {@code limit}. */
    long sentTo(ShopId shop, String to, Instant since, int limit);

    /** How many messages the shop has sent since; counted up to {@code limit}. */
    long sentBy(ShopId shop, Instant since, int limit);

    /** By what names those of the shop that were sent since and not reported yet go; the newest first. */
    List<String> unreceipted(ShopId shop, Instant since, int limit);

    /** Sent, and named so in its receipt. */
    Optional<Stored<Message>> referenced(ShopId shop, String reference);
}
