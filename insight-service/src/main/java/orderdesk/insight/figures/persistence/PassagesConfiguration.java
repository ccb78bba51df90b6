package orderdesk.insight.figures.persistence;

import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import orderdesk.insight.figures.FiguresDesk;
import orderdesk.insight.figures.domain.Passages;
import orderdesk.platform.shops.Shops;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;

@Configuration(proxyBeanMethods = false)
class PassagesConfiguration {

    @Bean
    Passages passages(MongoDatabaseFactory mongo) {
        return new MongoPassages(() -> mongo.getMongoDatabase()
                .getCollection("passages")
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                .withReadConcern(ReadConcern.LOCAL));
    }

    @Bean
    FiguresDesk figuresDesk(Passages passages, Shops shops) {
        return new FiguresDesk(passages, shops);
    }
}
