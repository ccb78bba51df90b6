package orderdesk.insight.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Instant;
import java.util.UUID;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.ShopId;
import orderdesk.insight.domain.Fact;
import orderdesk.platform.testing.RealServers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MongoFactsIT {

    static final ShopId SHOP = new ShopId("tribuna");
    static final OrderId ORDER = new OrderId(UUID.fromString("00000000-0000-0000-0000-000000000042"));
    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    MongoClient client;
    MongoFacts facts;

    @BeforeEach
    void connect() {
        client = MongoClients.create(RealServers.mongo().uri());
        var collection = client.getDatabase("insight-it").getCollection("facts");
        collection.drop();
        facts = new MongoFacts(() -> collection);
    }

    @AfterEach
    void disconnect() {
        client.close();
    }

    @Test
    void factIsReadBackAsItWasKept() {
        facts.keep(fact("order", 1, NOON));

        assertThat(facts.of(SHOP, ORDER, 10)).containsExactly(fact("order", 1, NOON));
    }

    @Test
    void whatAnEventWasAboutIsFoundByIt() {
        var fact = fact("order", 1, NOON);
        facts.keep(fact);
        facts.keep(fact("order", 11, NOON));

        assertThat(facts.about(SHOP, fact.event())).containsExactly(ORDER);
        assertThat(facts.about(new ShopId("chasy"), fact.event())).isEmpty();
        assertThat(facts.about(SHOP, fact.event() + "0")).isEmpty();
    }

    @Test
    void secondDeliveryLeavesOneFact() {
        facts.keep(fact("order", 1, NOON));
        facts.keep(fact("order", 1, NOON));

        assertThat(facts.of(SHOP, ORDER, 10)).hasSize(1);
    }

    @Test
    void factsOfOneMomentKeepTheOrderOfTheirService() {
        facts.keep(fact("order", 2, NOON));
        facts.keep(fact("order", 1, NOON));
        facts.keep(fact("inventory", 1, NOON.minusSeconds(1)));

        assertThat(facts.of(SHOP, ORDER, 10))
                .containsExactly(
                        fact("inventory", 1, NOON.minusSeconds(1)), fact("order", 1, NOON), fact("order", 2, NOON));
    }

    private static Fact fact(String source, long sequence, Instant at) {
        var id = "%s:%s:%d".formatted(source, ORDER, sequence);
        return new Fact(
                id, SHOP, ORDER, source, sequence, "order.expired.v1", "anna", at, "order:before:1", "{\"a.b\":1}");
    }
}
