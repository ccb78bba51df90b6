package orderdesk.platform.inbox;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import orderdesk.platform.inbox.port.ParkingLot;
import orderdesk.platform.testing.RealServers;
import org.junit.jupiter.api.AfterAll;

class MongoParkingLotIT extends ParkingLotContract {

    static final MongoClient CLIENT = MongoClients.create(RealServers.mongo().uri());

    @AfterAll
    static void close() {
        CLIENT.close();
    }

    @Override
    protected ParkingLot emptyLot() {
        var database = CLIENT.getDatabase("lot");
        database.drop();
        return new MongoParkingLot(database);
    }
}
