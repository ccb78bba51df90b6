package orderdesk.insight.persistence;

import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import orderdesk.insight.Chronicle;
import orderdesk.insight.aftersale.domain.SaleCases;
import orderdesk.insight.domain.Facts;
import orderdesk.insight.figures.domain.Passages;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;

@Configuration(proxyBeanMethods = false)
class FactsConfiguration {

    @Bean
    Facts facts(MongoDatabaseFactory mongo) {
        return new MongoFacts(() -> mongo.getMongoDatabase()
                .getCollection("facts")
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                .withReadConcern(ReadConcern.LOCAL));
    }

    @Bean
    Chronicle chronicle(Facts facts, Passages passages, SaleCases saleCases) {
        return new Chronicle(facts, passages, saleCases);
    }
}
