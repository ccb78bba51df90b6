package orderdesk.notification.web;

import java.net.URI;
import java.util.Set;
import orderdesk.notification.webhook.domain.Endpoint;
import orderdesk.platform.web.Invalid;

/** What an endpoint may be. Where its name leads is looked at when something is sent there. */
final class EndpointRules {

    /** Of the events that there are for storefronts. */
    static final Set<String> TYPES = Set.of(
            "order.placed.v1",
            "order.amended.v1",
            "order.confirmed.v1",
            "order.reopened.v1",
            "order.cancelled.v1",
            "order.expired.v1",
            "order.payment-recorded.v1",
            "order.delivery-reported.v1",
            "inventory.availability-changed.v1",
            "inventory.price-changed.v1");

    private final Invalid wrong = new Invalid();

    EndpointRules url(String url) {
        wrong.text("/url", url, Endpoint.URL_MAX)
                .unless(isAddress(url), "/url", "url", "An http(s) address with a host, without user or fragment.");
        return this;
    }

    EndpointRules types(Set<String> types) {
        wrong.unless(
                !types.isEmpty() && TYPES.containsAll(types),
                "/types",
                "types",
                "Some of %s."
                        .formatted(String.join(", ", TYPES.stream().sorted().toList())));
        return this;
    }

    void orElseRefuse() {
        wrong.orElseRefuse();
    }

    private static boolean isAddress(String url) {
        try {
            var address = URI.create(url);
            return ("https".equals(address.getScheme()) || "http".equals(address.getScheme()))
                    && address.getHost() != null
                    && address.getUserInfo() == null
                    && address.getFragment() == null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
