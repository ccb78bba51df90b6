package orderdesk.order.catalogue;

import orderdesk.order.Catalogue;
import orderdesk.order.Codes;
import orderdesk.platform.codes.KeyedCodes;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** What order-service needs from outside itself. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CatalogueSettings.class)
class CatalogueConfiguration {

    @Bean
    Catalogue catalogue(CatalogueSettings settings) {
        return new HttpCatalogue(settings);
    }

    @Bean
    Codes codes(Environment environment) {
        return KeyedCodes.of(environment)::hidden;
    }
}
