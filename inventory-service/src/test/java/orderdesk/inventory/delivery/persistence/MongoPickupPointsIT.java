package orderdesk.inventory.delivery.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.List;
import orderdesk.inventory.delivery.PointsContract;
import orderdesk.inventory.delivery.domain.Carrier;
import orderdesk.inventory.delivery.domain.PickupPoints;
import orderdesk.inventory.delivery.domain.PointList;
import orderdesk.inventory.delivery.domain.PointList.State;
import orderdesk.platform.testing.RealServers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MongoPickupPointsIT extends PointsContract {

    MongoClient client;
    MongoDatabase database;
    PickupPoints points;

    @BeforeEach
    void connect() {
        client = MongoClients.create(RealServers.mongo().uri());
        database = client.getDatabase("inventory-points-it");
        database.drop();
        points = new MongoPickupPoints(() -> database);
    }

    @AfterEach
    void disconnect() {
        client.close();
    }

    @Override
    protected PickupPoints points() {
        return points;
    }

    @Test
    void reportOfTheLastListStays() {
        var lists = new MongoPointLists(() -> database);
        var later = report(2);

        lists.save(SHOP, report(1));
        lists.save(SHOP, later);
        lists.save(SHOP, report(1));

        assertThat(lists.of(SHOP)).containsExactly(later);
    }

    private static PointList report(long number) {
        return new PointList(Carrier.POST, number, Instant.ofEpochMilli(number), State.APPLIED, 0, 1, 0, List.of());
    }
}
