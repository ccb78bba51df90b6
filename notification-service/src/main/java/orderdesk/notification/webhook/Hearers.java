package orderdesk.notification.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import orderdesk.contracts.shared.ShopId;
import orderdesk.notification.webhook.domain.Endpoint;
import orderdesk.platform.aggregate.Stored;

/**
 * The endpoints of shops, looked up once a second at most: a list changes thousands of prices at once. What another
 * instance has settled is heeded a second later.
 */
final class Hearers {

    private static final Duration FRESH = Duration.ofSeconds(1);

    private final Webhooks webhooks;
    private final Map<ShopId, Known> known = new ConcurrentHashMap<>();

    private record Known(Instant at, List<Endpoint> endpoints) {}

    Hearers(Webhooks webhooks) {
        this.webhooks = webhooks;
    }

    List<Endpoint> of(ShopId shop, Instant now) {
        var last = known.get(shop);
        if (last == null || Duration.between(last.at(), now).abs().compareTo(FRESH) >= 0) {
            var all = webhooks.endpoints(shop, Endpoint.ENDPOINTS_MAX);
            last = new Known(now, all.stream().map(Stored::state).toList());
            known.put(shop, last);
        }
        return last.endpoints();
    }

    void changed(ShopId shop) {
        known.remove(shop);
    }
}
