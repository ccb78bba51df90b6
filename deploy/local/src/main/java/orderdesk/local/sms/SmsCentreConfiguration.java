package orderdesk.local.sms;

import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The SMS centre, for the one process that stands beside the services; there is none unless its ports are named. */
@ConditionalOnProperty("orderdesk.sms-centre.smpp")
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SmsCentreSettings.class)
public class SmsCentreConfiguration {

    @Bean
    SmsCentre smsCentre(SmsCentreSettings settings) {
        return new SmsCentre(settings, Clock.systemUTC());
    }
}
