package orderdesk.order.crm;

import orderdesk.order.Desks;
import orderdesk.platform.shops.Shops;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Nothing is asked anywhere unless a shop names its CRM. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@EnableConfigurationProperties(CrmSettings.class)
class CrmConfiguration {

    @Bean
    CrmWatch crmWatch(Desks desks, Shops shops, CrmSettings settings, Environment environment) {
        if (settings.anywhere() && environment.acceptsProfiles(Profiles.of("production"))) {
            throw new IllegalStateException("orderdesk.crm.anywhere lets the key of a CRM go anywhere, without TLS");
        }
        var rounds = new CrmRounds(desks.crm(), desks.crmIntake(), desks.orderDesk(), shops, settings.every());
        return new CrmWatch(rounds, settings);
    }
}
