package orderdesk.callback.telephony.zadarma;

import orderdesk.callback.telephony.CallGateway;
import orderdesk.callback.telephony.Recordings;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ZadarmaSettings.class)
class ZadarmaConfiguration {

    @Bean
    ZadarmaApi zadarmaApi(ZadarmaSettings settings) {
        return new ZadarmaApi(settings);
    }

    @Bean
    @Order(3)
    CallGateway zadarmaGateway(ZadarmaApi api, ZadarmaSettings settings) {
        return new ZadarmaGateway(api, settings);
    }

    @Bean
    Recordings zadarmaRecordings(ZadarmaApi api, ZadarmaSettings settings) {
        return new ZadarmaRecordings(api, settings);
    }
}
