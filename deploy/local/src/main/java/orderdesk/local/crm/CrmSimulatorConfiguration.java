package orderdesk.local.crm;

import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The CRM, for the one process that stands beside the services; there is none unless its port is named. */
@ConditionalOnProperty("orderdesk.crm-simulator.port")
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CrmSimulatorSettings.class)
public class CrmSimulatorConfiguration {

    @Bean
    CrmSimulator crmSimulator(CrmSimulatorSettings settings) {
        return new CrmSimulator(settings, new CrmBooks(Clock.systemUTC()));
    }
}
