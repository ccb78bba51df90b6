package orderdesk.notification.webhook;

import java.net.URI;
import java.util.Map;
import orderdesk.notification.webhook.domain.Reaction;

/** Brings a signed body to an address. */
public interface Courier {

    /** Within {@link orderdesk.notification.webhook.domain.Delivery}'s time for sending; it throws nothing. */
    Reaction post(URI to, Map<String, String> headers, String body);
}
