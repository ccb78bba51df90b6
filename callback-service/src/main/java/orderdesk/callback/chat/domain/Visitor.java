package orderdesk.callback.chat.domain;

import orderdesk.contracts.order.OrderEvent.Consent;
import orderdesk.contracts.shared.Phone;
import orderdesk.contracts.shared.Zone;
import org.jspecify.annotations.Nullable;

/**
 * Who writes from the site.
 *
 * @param page where on the site he is
 * @param consent to the processing of what he writes (R036)
 * @param secret SHA-256 of what only his page knows, in hex
 */
public record Visitor(
        @Nullable String name,
        @Nullable Phone phone,
        Zone zone,
        @Nullable String page,
        Consent consent,
        String secret) {}
