package orderdesk.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** Data that a server took are there after kill -9. */
class RealServersIT {

    @Test
    void journaledDocumentsSurviveAKilledMongod() {
        try (var client = MongoClients.create(RealServers.mongo().uri())) {
            var things = client.getDatabase("durable").getCollection("things");
            things.insertOne(new Document("_id", 1));

            RealServers.mongo().kill();
            RealServers.mongo().restart();

            assertThat(things.countDocuments()).isOne();
        }
    }

    @Test
    void topicsSurviveAKilledBroker() throws Exception {
        RealServers.kafka().createTopics(3, "durable");
        RealServers.kafka().createTopics(3, "durable");

        RealServers.kafka().kill();
        RealServers.kafka().restart();

        try (var admin = RealServers.kafka().admin()) {
            assertThat(admin.listTopics().names().get()).contains("durable");
        }
    }
}
