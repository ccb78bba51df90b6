package orderdesk.platform.shops;

import orderdesk.platform.stream.BrokerWatch;
import orderdesk.platform.stream.KafkaConnections;
import orderdesk.platform.stream.StreamAutoConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/** The shops as the broker has them, or the service's own copy of that, unless a test brings its own. */
@AutoConfiguration(after = {StreamAutoConfiguration.class, DataMongoAutoConfiguration.class})
@ConditionalOnBean(BrokerWatch.class)
@ConditionalOnMissingBean(Shops.class)
public class ShopsAutoConfiguration {

    @Bean
    ShopsTable shops() {
        return new ShopsTable();
    }

    @Bean
    ShopsCopy shopsCopy(ObjectProvider<MongoDatabaseFactory> mongo) {
        var databases = mongo.getIfAvailable();
        return databases == null ? ShopsCopy.NONE : new MongoShopsCopy(databases.getMongoDatabase());
    }

    @Bean
    ShopsFollower shopsFollower(
            ShopsTable shops, BrokerWatch broker, KafkaConnections connections, ShopsCopy shopsCopy) {
        return new ShopsFollower(shops, broker, connections, shopsCopy);
    }

    /** Its name is the member's in the health group {@code readiness}. */
    @Bean
    ShopsHealth shopsHealthIndicator(ShopsTable shops) {
        return new ShopsHealth(shops);
    }
}
