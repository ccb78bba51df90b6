package orderdesk.notification.gift;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PromoSettings.class)
class GiftConfiguration {

    /** @throws IllegalStateException in the production profile with the secret that everybody knows */
    @Bean
    Codes codes(PromoSettings settings, Environment environment) {
        if (settings.secret().equals(PromoSettings.LOCAL_SECRET)
                && environment.acceptsProfiles(Profiles.of("production"))) {
            throw new IllegalStateException(
                    "orderdesk.gift-codes.secret is needed: codes of certificates are asked by it");
        }
        return new HttpCodes(settings);
    }
}
