package orderdesk.notification.channel;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The SMS centre that messages are handed to, by SMPP 3.4. The local stack has one.
 *
 * @param enabled without it nobody is written to by SMS
 */
@ConfigurationProperties("orderdesk.sms")
public record SmsSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("127.0.0.1") String host,
        @DefaultValue("2775") int port,
        @DefaultValue("demo") String systemId,
        @DefaultValue("demo") String password) {

    @Override
    public String toString() {
        return "SmsSettings[%s:%d]".formatted(host, port);
    }
}
