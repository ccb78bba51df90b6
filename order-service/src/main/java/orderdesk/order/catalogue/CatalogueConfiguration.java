package orderdesk.order.catalogue;

import orderdesk.order.Catalogue;
import orderdesk.order.Codes;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** What order-service needs from outside itself. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CatalogueSettings.class)
class CatalogueConfiguration {

    private static final String LOCAL_KEY = "local-codes-key";

    @Bean
    Catalogue catalogue(CatalogueSettings settings) {
        return new HttpCatalogue(settings);
    }

    @Bean
    Codes codes(@Value("${orderdesk.codes-key:" + LOCAL_KEY + "}") String key, Environment environment) {
        if (key.equals(LOCAL_KEY) && environment.acceptsProfiles(Profiles.of("production"))) {
            throw new IllegalStateException("orderdesk.codes-key is needed, the same as promo-service has");
        }
        return new HmacCodes(key);
    }
}
