package orderdesk.notification.channel;

import java.net.URI;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The SMS centre that messages are handed to, by SMPP 3.4. The local stack has one.
 *
 * @param enabled without it nobody is written to by SMS, but by shops with a gateway of their own
 * @param gateways by the shop's id, those that have one by HTTP instead
 */
@ConfigurationProperties("orderdesk.sms")
public record SmsSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("127.0.0.1") String host,
        @DefaultValue("2775") int port,
        @DefaultValue("demo") String systemId,
        @DefaultValue("demo") String password,
        @DefaultValue Map<String, Gateway> gateways) {

    public SmsSettings {
        gateways = Map.copyOf(gateways);
    }

    @Override
    public String toString() {
        return "SmsSettings[%s:%d]".formatted(host, port);
    }

    /**
     * A gateway that speaks HTTP as sms.ru does.
     *
     * @param apiId the shop's key there
     */
    public record Gateway(URI url, String apiId) {

        @Override
        public String toString() {
            return "Gateway[%s]".formatted(url);
        }
    }
}
