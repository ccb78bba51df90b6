package orderdesk.callback.person;

import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.person.Ageing;
import orderdesk.platform.person.Trail;
import org.bson.BsonDocument;
import org.jspecify.annotations.Nullable;

/**
 * What is kept under a name that is no shop's: it has the house's term.
 *
 * @param shop the name that it is kept under
 */
record AgeingElsewhere(Ageing its, ShopId shop) implements Ageing {

    @Override
    public void prepare(MongoDatabase database) {
        its.prepare(database);
    }

    @Override
    public Collection<ShopId> shops(Collection<ShopId> all) {
        return List.of(shop);
    }

    @Override
    public List<Aged> aged(MongoDatabase database, ShopId of, Instant before, @Nullable BsonDocument after, int limit) {
        return its.aged(database, of, before, after, limit);
    }

    @Override
    public boolean forget(MongoDatabase database, Aged aged, Trail trail, Instant now) {
        return its.forget(database, aged, trail, now);
    }
}
