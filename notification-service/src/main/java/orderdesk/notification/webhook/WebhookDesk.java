package orderdesk.notification.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import orderdesk.contracts.shared.ShopId;
import orderdesk.contracts.shared.Sku;
import orderdesk.contracts.shared.Wire;
import orderdesk.notification.webhook.domain.Delivery;
import orderdesk.notification.webhook.domain.Delivery.Nothing;
import orderdesk.notification.webhook.domain.Endpoint;
import orderdesk.notification.webhook.domain.Endpoint.EndpointChanged;
import orderdesk.platform.Decision;
import orderdesk.platform.aggregate.Aggregates;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.aggregate.Done;
import orderdesk.platform.aggregate.Ids;
import orderdesk.platform.aggregate.Once;
import orderdesk.platform.aggregate.Stored;
import orderdesk.platform.inbox.Received;
import org.jspecify.annotations.Nullable;

/** Who hears of a shop's orders, prices and stock by webhook, and what is on its way to him. */
public final class WebhookDesk {

    /** Deliveries that one request asks for again. */
    public static final int REPLAY_MAX = 1_000;

    /** An older event is nobody's news: a replay of a topic sends nothing. */
    static final Duration NEWS_FOR = Duration.ofHours(24);

    private final Aggregates<Endpoint, EndpointChanged> endpoints;
    private final Aggregates<Delivery, Nothing> deliveries;
    private final Webhooks webhooks;
    private final Secrets secrets;
    private final Clock clock;
    private final Hearers hearers;

    public WebhookDesk(
            Aggregates<Endpoint, EndpointChanged> endpoints,
            Aggregates<Delivery, Nothing> deliveries,
            Webhooks webhooks,
            Secrets secrets,
            Clock clock) {
        this.endpoints = endpoints;
        this.deliveries = deliveries;
        this.webhooks = webhooks;
        this.secrets = secrets;
        this.clock = clock;
        this.hearers = new Hearers(webhooks);
    }

    /**
     * Writes down for each endpoint that an event is to be delivered. The body names what happened and to what; whoever
     * wants to know more asks the service that owns it.
     */
    public void hear(Received<?> received) {
        hear(received, null);
    }

    /** @param sku of the product that it is about; absent where it is about an order */
    public void hear(Received<?> received, @Nullable Sku sku) {
        var now = clock.instant();
        var type = received.event().getClass().getAnnotation(JsonTypeName.class);
        if (type == null || received.at().plus(NEWS_FOR).isBefore(now)) {
            return;
        }
        hearers.of(received.shop(), now).stream()
                .filter(endpoint -> endpoint.hears(type.value()))
                .forEach(endpoint -> wish(received, endpoint, type.value(), sku, now));
    }

    private void wish(Received<?> received, Endpoint endpoint, String type, @Nullable Sku sku, Instant now) {
        var shop = received.shop();
        var id = Ids.of("delivery", shop.value(), endpoint.id(), received.id()).toString();
        var webhookId = "msg_" + Ids.of("webhook", shop.value(), received.id());
        var body = Wire.mapper()
                .writeValueAsString(
                        new Body(type, received.at(), new Subject(received.subject(), received.sequence(), sku)));
        deliveries.change(
                shop,
                id,
                received.leadsTo("notification"),
                known -> Decision.of(known.map(Stored::state)
                        .orElseGet(() -> Delivery.wished(id, endpoint.id(), webhookId, type, body, now))));
    }

    /** @throws TooManyEndpoints for one more than there may be */
    public Done<Endpoint, EndpointChanged> open(ShopId shop, String url, Set<String> types, Once once, Cause cause) {
        var id = Ids.of("endpoint", shop.value(), once.client(), once.key()).toString();
        if (endpoints.find(shop, id).isEmpty() && all(shop).size() >= Endpoint.ENDPOINTS_MAX) {
            throw new TooManyEndpoints();
        }
        var opened = endpoints.create(shop, id, once, cause, () -> Endpoint.opened(id, url, types, clock.instant()));
        hearers.changed(shop);
        return opened;
    }

    public List<Stored<Endpoint>> all(ShopId shop) {
        return webhooks.endpoints(shop, Endpoint.ENDPOINTS_MAX);
    }

    public Optional<Stored<Endpoint>> find(ShopId shop, String id) {
        return endpoints.find(shop, id);
    }

    public String secret(ShopId shop, Endpoint endpoint) {
        return secrets.current(shop, endpoint);
    }

    /** @param precondition throws unless the change is based on what is stored */
    public Optional<Stored<Endpoint>> change(
            ShopId shop,
            String id,
            String url,
            Set<String> types,
            boolean stopped,
            Cause cause,
            Consumer<Optional<Stored<Endpoint>>> precondition) {
        var changed = endpoints
                .find(shop, id)
                .map(_ -> endpoints
                        .change(shop, id, cause, before -> {
                            precondition.accept(before);
                            return before.orElseThrow().state().changed(url, types, stopped, clock.instant());
                        })
                        .stored());
        hearers.changed(shop);
        return changed;
    }

    /** A new secret, once per key; for a day the former one signs as well. */
    public Optional<Done<Endpoint, EndpointChanged>> rotate(ShopId shop, String id, Once once, Cause cause) {
        return endpoints
                .find(shop, id)
                .map(_ -> endpoints.add(
                        shop,
                        id,
                        once,
                        cause,
                        known -> known.orElseThrow().state().rotated(clock.instant())));
    }

    public List<Stored<Delivery>> deliveries(ShopId shop, String endpoint, @Nullable Instant since, int limit) {
        return webhooks.of(shop, endpoint, since == null ? Instant.EPOCH : since, limit);
    }

    /** @return empty where the endpoint has no such delivery */
    public Optional<Delivery> replay(ShopId shop, String endpoint, String delivery, Cause cause) {
        return deliveries
                .find(shop, delivery)
                .filter(stored -> stored.state().endpoint().equals(endpoint))
                .map(_ -> change(shop, delivery, cause, known -> known.replayed(clock.instant())));
    }

    /** @return how many go out again */
    public int replay(ShopId shop, String endpoint, Instant since, Cause cause) {
        var again = webhooks.of(shop, endpoint, since, REPLAY_MAX);
        again.forEach(stored -> change(shop, stored.id(), cause, known -> known.replayed(clock.instant())));
        return again.size();
    }

    private Delivery change(ShopId shop, String id, Cause cause, UnaryOperator<Delivery> change) {
        return deliveries
                .change(
                        shop,
                        id,
                        cause,
                        known -> Decision.of(change.apply(known.orElseThrow().state())))
                .stored()
                .state();
    }

    /** As Standard Webhooks recommends: type, when it happened, and what it is about. */
    private record Body(String type, Instant timestamp, Subject data) {}

    /**
     * @param sequence of the event among those of its subject, from 1: a receiver puts them in order by it
     * @param sku absent where it is about an order
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Subject(
            String id, long sequence, @Nullable Sku sku) {}
}
