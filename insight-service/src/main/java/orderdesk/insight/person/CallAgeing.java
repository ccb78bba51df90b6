package orderdesk.insight.person;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.ne;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.person.Ageing;
import orderdesk.platform.person.Trail;
import org.bson.BsonDocument;
import org.bson.BsonNull;
import org.jspecify.annotations.Nullable;

/**
 * Calls one after another: the hash of whoever called becomes that of nobody, the same in all calls of one person, here
 * and in what they are learned from. What was forgotten there is not hashed once more when calls are learned anew.
 *
 * @param field that has the hash
 */
record CallAgeing(Unforgotten calls, String field, CallFactPersons facts) implements Ageing {

    @Override
    public void prepare(MongoDatabase database) {
        calls.prepare(database);
    }

    @Override
    public List<Aged> aged(
            MongoDatabase database, ShopId shop, Instant before, @Nullable BsonDocument after, int limit) {
        return calls.find(database, shop, before, after, limit, ne(field, null)).stream()
                .map(this::aged)
                .toList();
    }

    private Aged aged(BsonDocument call) {
        var ended = call.get("endedAt", BsonNull.VALUE);
        return new Aged(
                call,
                hash(call),
                calls.at(call),
                ended.isDateTime()
                        ? Optional.of(Instant.ofEpochMilli(ended.asDateTime().getValue()))
                        : Optional.empty(),
                Map.of(),
                Map.of(calls.collection(), Set.of(call.getString("_id").getValue())));
    }

    @Override
    public boolean forget(MongoDatabase database, Aged aged, Trail trail, Instant now) {
        var hash = hash(aged.document());
        var is = facts.forget(database, trail, hash, now);
        return calls.settle(database, aged.document(), eq(field, hash), Updates.set(field, is), now);
    }

    private String hash(BsonDocument call) {
        return call.getString(field).getValue();
    }
}
