package orderdesk.insight.aftersale.persistence;

import orderdesk.insight.aftersale.SaleDesk;
import orderdesk.insight.aftersale.domain.SaleCases;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;

@Configuration(proxyBeanMethods = false)
class SaleConfiguration {

    @Bean
    SaleCases saleCases(MongoDatabaseFactory mongo) {
        return new MongoSaleCases(mongo::getMongoDatabase);
    }

    @Bean
    SaleDesk saleDesk(SaleCases saleCases) {
        return new SaleDesk(saleCases);
    }
}
