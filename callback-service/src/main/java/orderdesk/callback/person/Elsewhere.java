package orderdesk.callback.person;

import com.mongodb.client.MongoDatabase;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.person.Ageing;
import orderdesk.platform.person.PersonCollection;
import orderdesk.platform.person.Trail;

/**
 * What is kept of him under another name than the shop's: calls of which no shop was known, quotas that count in all.
 *
 * @param shop the name that it is kept under
 */
record Elsewhere(String name, ShopId shop, PersonCollection collection) implements PersonCollection {

    @Override
    public void prepare(MongoDatabase database) {
        collection.prepare(database);
    }

    @Override
    public Map<String, Set<String>> marks(MongoDatabase database, Trail trail) {
        return collection.marks(database, there(trail));
    }

    @Override
    public int count(MongoDatabase database, Trail trail) {
        return collection.count(database, there(trail));
    }

    @Override
    public int copy(MongoDatabase database, Trail trail, Consumer<byte[]> copies) {
        return collection.copy(database, there(trail), copies);
    }

    @Override
    public int erase(MongoDatabase database, Trail trail) {
        return collection.erase(database, there(trail));
    }

    @Override
    public Optional<Ageing> ageing() {
        return collection.ageing().map(its -> new AgeingElsewhere(its, shop));
    }

    private Trail there(Trail trail) {
        return new Trail(trail.request(), shop, trail.askedAt(), trail.marks());
    }
}
