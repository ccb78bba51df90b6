package orderdesk.inventory.query.mail;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How letters to suppliers say where they come from. The server is {@code spring.mail}.
 *
 * @param from the address that they are sent from, and to which suppliers reply
 * @param domain of the Message-IDs
 */
@ConfigurationProperties("orderdesk.suppliers.mail")
public record SupplierMail(
        @DefaultValue("orders@orderdesk.localhost") String from,
        @DefaultValue("orderdesk.localhost") String domain) {}
