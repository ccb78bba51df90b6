package orderdesk.callback.telephony.mango;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import orderdesk.callback.telephony.Recordings;
import orderdesk.callback.telephony.RingRoutes;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MangoSettings.class)
class MangoConfiguration {

    @Bean
    @Order(1)
    MangoGateway mangoGateway(MangoSettings settings) {
        return new MangoGateway(settings);
    }

    /** Virtual threads: a command mostly waits for an answer. */
    @Bean
    ExecutorService mangoCommands() {
        return Executors.newVirtualThreadPerTaskExecutor();
    }

    @Bean
    MangoRouting mangoRouting(
            MangoGateway gateway, MangoSettings settings, RingRoutes routes, ExecutorService mangoCommands) {
        return new MangoRouting(gateway, settings.routes(), line -> routes.of(line, null), mangoCommands);
    }

    @Bean
    Recordings mangoRecordings(MangoSettings settings) {
        return new MangoRecordings(settings);
    }
}
