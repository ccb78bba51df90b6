package orderdesk.inventory.catalogue.persistence;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import orderdesk.inventory.catalogue.EntriesContract;
import orderdesk.inventory.catalogue.domain.Entries;
import orderdesk.platform.testing.RealServers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

class MongoEntriesIT extends EntriesContract {

    MongoClient client;
    Entries entries;

    @BeforeEach
    void connect() {
        client = MongoClients.create(RealServers.mongo().uri());
        var database = client.getDatabase("inventory-entries-it");
        database.drop();
        entries = new MongoEntries(new Collections(() -> database));
    }

    @AfterEach
    void disconnect() {
        client.close();
    }

    @Override
    protected Entries entries() {
        return entries;
    }
}
