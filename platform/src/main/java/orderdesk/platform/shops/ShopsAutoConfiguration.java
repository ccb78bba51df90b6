package orderdesk.platform.shops;

import orderdesk.platform.stream.BrokerWatch;
import orderdesk.platform.stream.KafkaConnections;
import orderdesk.platform.stream.StreamAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** The shops as the broker has them, unless a test brings its own. */
@AutoConfiguration(after = StreamAutoConfiguration.class)
@ConditionalOnBean(BrokerWatch.class)
@ConditionalOnMissingBean(Shops.class)
public class ShopsAutoConfiguration {

    @Bean
    ShopsTable shops() {
        return new ShopsTable();
    }

    @Bean
    ShopsFollower shopsFollower(ShopsTable shops, BrokerWatch broker, KafkaConnections connections) {
        return new ShopsFollower(shops, broker, connections);
    }

    /** Its name is the member's in the health group {@code readiness}. */
    @Bean
    ShopsHealth shopsHealthIndicator(ShopsTable shops) {
        return new ShopsHealth(shops);
    }
}
