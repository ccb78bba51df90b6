package orderdesk.callback.telephony.mango;

import orderdesk.callback.telephony.Recordings;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MangoSettings.class)
class MangoConfiguration {

    @Bean
    MangoGateway mangoGateway(MangoSettings settings) {
        return new MangoGateway(settings);
    }

    @Bean
    Recordings mangoRecordings(MangoSettings settings) {
        return new MangoRecordings(settings);
    }
}
