package orderdesk.notification.webhook;

import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Function;
import orderdesk.contracts.shared.ShopId;
import orderdesk.notification.lanes.Lanes;
import orderdesk.notification.webhook.domain.Delivery;
import orderdesk.notification.webhook.domain.Delivery.Nothing;
import orderdesk.notification.webhook.domain.Endpoint;
import orderdesk.notification.webhook.domain.Endpoint.EndpointChanged;
import orderdesk.notification.webhook.domain.Reaction;
import orderdesk.platform.Decision;
import orderdesk.platform.aggregate.Aggregates;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.aggregate.StoreUnavailable;
import orderdesk.platform.aggregate.Stored;
import orderdesk.platform.shops.Shops;

/** Sends what is due to endpoints. Many instances may do so at once: who writes first that he sends it sends it. */
public final class WebhookSending {

    private final Aggregates<Endpoint, EndpointChanged> endpoints;
    private final Aggregates<Delivery, Nothing> deliveries;
    private final Webhooks webhooks;
    private final Secrets secrets;
    private final Courier courier;
    private final Shops shops;
    private final Clock clock;

    public WebhookSending(
            Aggregates<Endpoint, EndpointChanged> endpoints,
            Aggregates<Delivery, Nothing> deliveries,
            Webhooks webhooks,
            Secrets secrets,
            Courier courier,
            Shops shops,
            Clock clock) {
        this.endpoints = endpoints;
        this.deliveries = deliveries;
        this.webhooks = webhooks;
        this.secrets = secrets;
        this.courier = courier;
        this.shops = shops;
        this.clock = clock;
    }

    /**
     * @param lanes runs one task per delivery
     * @return whether there may be more to do
     * @throws StoreUnavailable while the database is away
     */
    public boolean round(Executor lanes) {
        var more = false;
        for (var shop : shops.all()) {
            more |= round(shop, lanes);
        }
        return more;
    }

    private boolean round(ShopId shop, Executor lanes) {
        var due = webhooks.due(shop, clock.instant(), Lanes.ROUND_MAX);
        return Lanes.round(due, lanes, delivery -> send(shop, delivery.id()));
    }

    private void send(ShopId shop, String id) {
        var now = clock.instant();
        var claimed = new boolean[1];
        var taken = change(shop, id, known -> {
            var mine = known.taken(now);
            claimed[0] = mine.isPresent();
            return mine.orElse(known);
        });
        if (claimed[0]) {
            var reaction = reaction(shop, taken);
            if (reaction instanceof Reaction.Gone) {
                endpoints.change(
                        shop,
                        taken.endpoint(),
                        cause(id),
                        known -> known.orElseThrow().state().gone(clock.instant()));
            }
            change(shop, id, known -> known.after(taken.attempts(), reaction, clock.instant()));
        }
    }

    private Reaction reaction(ShopId shop, Delivery delivery) {
        var endpoint =
                endpoints.find(shop, delivery.endpoint()).map(Stored::state).orElseThrow();
        if (endpoint.stopped()) {
            return new Reaction.Forbidden();
        }
        var now = clock.instant();
        var signature = secrets.signature(shop, endpoint, delivery.webhookId(), now, delivery.body());
        var headers = Map.of(
                "webhook-id", delivery.webhookId(),
                "webhook-timestamp", String.valueOf(now.getEpochSecond()),
                "webhook-signature", signature);
        return courier.post(URI.create(endpoint.url()), headers, delivery.body());
    }

    private Delivery change(ShopId shop, String id, Function<Delivery, Delivery> change) {
        return deliveries
                .change(
                        shop,
                        id,
                        cause(id),
                        known -> Decision.of(change.apply(known.orElseThrow().state())))
                .stored()
                .state();
    }

    private static Cause cause(String id) {
        return new Cause("notification", id, null);
    }
}
