package orderdesk.notification.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;

import java.time.Instant;
import java.util.List;
import orderdesk.contracts.shared.ShopId;
import orderdesk.notification.webhook.Webhooks;
import orderdesk.notification.webhook.domain.Delivery;
import orderdesk.notification.webhook.domain.Delivery.Nothing;
import orderdesk.notification.webhook.domain.Endpoint;
import orderdesk.notification.webhook.domain.Endpoint.EndpointChanged;
import orderdesk.platform.aggregate.SelectableAggregates;
import orderdesk.platform.aggregate.Stored;

record StoredWebhooks(
        SelectableAggregates<Endpoint, EndpointChanged> endpoints, SelectableAggregates<Delivery, Nothing> deliveries)
        implements Webhooks {

    @Override
    public List<Stored<Endpoint>> endpoints(ShopId shop, int limit) {
        return endpoints.select(eq("shop", shop.value()), ascending("keys.url"), limit);
    }

    @Override
    public List<Stored<Delivery>> due(ShopId shop, Instant now, int limit) {
        return deliveries.select(and(eq("shop", shop.value()), lte("keys.dueAt", now)), ascending("keys.dueAt"), limit);
    }

    @Override
    public List<Stored<Delivery>> of(ShopId shop, String endpoint, Instant since, int limit) {
        var its = and(eq("shop", shop.value()), eq("keys.endpoint", endpoint), gte("keys.wishedAt", since));
        return deliveries.select(its, descending("keys.wishedAt"), limit);
    }
}
