package orderdesk.platform.shops;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.UUID;
import orderdesk.platform.shops.ShopsCopy.Kept;
import orderdesk.platform.testing.RealServers;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class MongoShopsCopyIT {

    final MongoDatabase database = database("copy-" + UUID.randomUUID());
    final MongoShopsCopy copy = new MongoShopsCopy(database);

    static MongoDatabase database(String name) {
        return Client.ONE.getDatabase(name);
    }

    @Test
    void nothingIsFoundBeforeAnythingWasKept() {
        assertThat(copy.read()).isEmpty();
    }

    @Test
    void copyOfNoShopsIsACopy() {
        copy.keep(List.of());

        assertThat(copy.read()).hasValueSatisfying(kept -> assertThat(kept).isEmpty());
    }

    @Test
    void newerReplacesOlderAndOlderNothing() {
        copy.keep(List.of(kept("tribuna", 1), kept("tribuna/people", 4)));

        copy.keep(List.of(kept("tribuna", 3), kept("tribuna/people", 2), kept("chasy", 1)));
        copy.keep(List.of(kept("tribuna", 3)));

        assertThat(copy.read().orElseThrow())
                .extracting(kept -> kept.subject() + ":" + kept.sequence() + ":" + new String(kept.event()))
                .containsExactlyInAnyOrder("tribuna:3:3", "tribuna/people:4:4", "chasy:1:1");
    }

    @Test
    void copyThatWasBrokenOffIsNone() {
        copy.keep(List.of(kept("tribuna", 1)));
        database.getCollection("knownShops").deleteOne(new Document("_id", "finished"));

        assertThat(copy.read()).isEmpty();
    }

    private static Kept kept(String subject, long sequence) {
        return new Kept(subject, sequence, String.valueOf(sequence).getBytes());
    }

    private static final class Client {
        static final MongoClient ONE = MongoClients.create(RealServers.mongo().uri());
    }
}
