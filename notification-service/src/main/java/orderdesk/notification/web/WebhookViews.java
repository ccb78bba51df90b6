package orderdesk.notification.web;

import java.time.Instant;
import java.util.Set;
import orderdesk.notification.webhook.domain.Delivery;
import orderdesk.notification.webhook.domain.Endpoint;
import org.jspecify.annotations.Nullable;

/** What owners of webhooks send and see. */
final class WebhookViews {

    private WebhookViews() {}

    record Opening(String url, Set<String> types) {}

    record Changing(String url, Set<String> types, boolean stopped) {}

    record Since(Instant since) {}

    /** @param count of deliveries that go out again */
    record Replayed(int count) {}

    /** @param formerSignsUntil absent where no secret was rotated lately */
    record EndpointView(
            String id,
            String url,
            Set<String> types,
            @Nullable Instant formerSignsUntil,
            boolean stopped) {

        static EndpointView of(Endpoint endpoint) {
            return new EndpointView(
                    endpoint.id(), endpoint.url(), endpoint.types(), endpoint.formerUntil(), endpoint.stopped());
        }
    }

    /** @param secret for the receiver; nobody is shown it later */
    record SecretView(EndpointView endpoint, String secret) {

        @Override
        public String toString() {
            return "SecretView[]"; // never a secret in a log
        }
    }

    /**
     * @param at when it came to this stage; of a waiting one, when it is due
     * @param status of the last answer; absent where there was none
     */
    record DeliveryView(
            String id,
            String webhookId,
            String type,
            Delivery.Stage stage,
            Instant at,
            int attempts,
            @Nullable Integer status) {

        static DeliveryView of(Delivery delivery) {
            return new DeliveryView(
                    delivery.id(),
                    delivery.webhookId(),
                    delivery.type(),
                    delivery.stage(),
                    delivery.at(),
                    delivery.attempts(),
                    delivery.status());
        }
    }
}
