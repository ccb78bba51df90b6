package orderdesk.notification.webhook;

import orderdesk.notification.webhook.domain.Endpoint;

/** The shop has as many endpoints as it may; change one. */
public class TooManyEndpoints extends RuntimeException {

    TooManyEndpoints() {
        super("A shop has at most %d endpoints".formatted(Endpoint.ENDPOINTS_MAX));
    }
}
