package orderdesk.notification.evidence.persistence;

import orderdesk.notification.NotificationDesk;
import orderdesk.notification.evidence.Uploads;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;

@Configuration(proxyBeanMethods = false)
class EvidenceConfiguration {

    @Bean
    Uploads uploads(NotificationDesk desk, MongoDatabaseFactory mongo) {
        return new Uploads(desk.evidence(), new StoredEvidence(mongo.getMongoDatabase()));
    }
}
