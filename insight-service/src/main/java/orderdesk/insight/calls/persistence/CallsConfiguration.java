package orderdesk.insight.calls.persistence;

import java.time.Clock;
import orderdesk.insight.calls.ArrivalsDesk;
import orderdesk.insight.calls.CallsDesk;
import orderdesk.insight.calls.FloorDesk;
import orderdesk.insight.calls.domain.CallBook;
import orderdesk.insight.figures.domain.Passages;
import orderdesk.insight.replay.Floors;
import orderdesk.insight.replay.ReplayDesk;
import orderdesk.platform.shops.Shops;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;

@Configuration(proxyBeanMethods = false)
class CallsConfiguration {

    @Bean
    CallCollections callCollections(MongoDatabaseFactory mongo) {
        return new CallCollections(mongo::getMongoDatabase);
    }

    @Bean
    CallFacts callFacts(CallCollections callCollections) {
        return new CallFacts(callCollections);
    }

    @Bean
    MongoCallLog callLog(CallCollections callCollections, CallFacts callFacts) {
        return new MongoCallLog(callCollections, callFacts);
    }

    @Bean
    Relearning relearning(CallCollections callCollections, CallFacts callFacts, MongoCallLog callLog) {
        return new Relearning(callCollections, callFacts, callLog);
    }

    @Bean
    CallBook callBook(CallCollections callCollections, Passages passages) {
        return new MongoCallBook(callCollections, passages::channels);
    }

    @Bean
    CallsDesk callsDesk(CallBook callBook, Shops shops) {
        return new CallsDesk(callBook, shops);
    }

    @Bean
    FloorDesk floorDesk(CallBook callBook, Shops shops, Clock clock) {
        return new FloorDesk(callBook, shops, clock);
    }

    @Bean
    ReplayDesk replayDesk(Passages passages, CallBook callBook, Shops shops) {
        return new ReplayDesk(passages, callBook, new Floors(shops));
    }

    @Bean
    ArrivalsDesk arrivalsDesk(Passages passages, CallBook callBook, Shops shops) {
        return new ArrivalsDesk(passages, callBook, shops);
    }
}
