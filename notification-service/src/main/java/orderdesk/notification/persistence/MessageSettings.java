package orderdesk.notification.persistence;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What bounds messages to customers.
 *
 * @param perShopDaily messages of one shop within 24 hours, to all addresses together; more are suppressed, and said so
 */
@ConfigurationProperties("orderdesk.messages")
record MessageSettings(@DefaultValue("20000") int perShopDaily) {

    MessageSettings {
        if (perShopDaily < 1) {
            throw new IllegalArgumentException("orderdesk.messages.per-shop-daily is at least 1");
        }
    }
}
