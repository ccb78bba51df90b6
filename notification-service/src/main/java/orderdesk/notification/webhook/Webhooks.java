package orderdesk.notification.webhook;

import java.time.Instant;
import java.util.List;
import orderdesk.contracts.shared.ShopId;
import orderdesk.notification.webhook.domain.Delivery;
import orderdesk.notification.webhook.domain.Endpoint;
import orderdesk.platform.aggregate.Stored;

/** Endpoints and deliveries, as they are looked for. */
public interface Webhooks {

    List<Stored<Endpoint>> endpoints(ShopId shop, int limit);

    /** What may be sent by now, the longest waiting first. */
    List<Stored<Delivery>> due(ShopId shop, Instant now, int limit);

    /** Of one endpoint, wished for since then, the newest first. */
    List<Stored<Delivery>> of(ShopId shop, String endpoint, Instant since, int limit);
}
