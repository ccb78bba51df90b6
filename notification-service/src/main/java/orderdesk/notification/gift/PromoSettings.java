package orderdesk.notification.gift;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How promo-service is asked for codes, under this service's own name.
 *
 * @param tokens where the issuer gives tokens
 * @param client as the issuer knows this service, with the role {@code messenger} for every shop
 * @param within for each of the two requests
 */
@ConfigurationProperties("orderdesk.gift-codes")
public record PromoSettings(
        URI url,
        URI tokens,
        @DefaultValue("notification-service") String client,
        @DefaultValue(LOCAL_SECRET) String secret,
        @DefaultValue("2s") Duration within) {

    static final String LOCAL_SECRET = "demo";

    @Override
    public String toString() {
        return "PromoSettings[%s]".formatted(url);
    }
}
