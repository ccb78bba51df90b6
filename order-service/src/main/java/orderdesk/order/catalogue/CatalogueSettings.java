package orderdesk.order.catalogue;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How inventory-service is asked.
 *
 * @param within the customer is on the line: no longer than this
 */
@ConfigurationProperties("orderdesk.catalogue")
record CatalogueSettings(
        @DefaultValue("http://127.0.0.1:8102") URI url,
        @DefaultValue("300ms") Duration within) {}
