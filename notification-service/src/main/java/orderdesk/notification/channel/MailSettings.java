package orderdesk.notification.channel;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the desk's mail says where it comes from. The server is {@code spring.mail}.
 *
 * @param from the address that it is sent from
 * @param domain of the Message-IDs; never changed while messages are on their way
 */
@ConfigurationProperties("orderdesk.mail")
public record MailSettings(
        @DefaultValue("orders@orderdesk.localhost") String from,
        @DefaultValue("orderdesk.localhost") String domain) {}
