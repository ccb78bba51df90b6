package orderdesk.platform.aggregate.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.exclude;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.aggregate.SettingChange;
import orderdesk.platform.aggregate.mongo.Batcher.Job;
import orderdesk.platform.aggregate.port.Due;
import orderdesk.platform.aggregate.port.Held;
import org.bson.RawBsonDocument;
import org.bson.conversions.Bson;

/** Reads what several callers want in one query. */
final class Lookups {

    static final Bson HEAD = exclude("history", SettingForm.FIELD);

    private static final Bson WITH_HISTORY = exclude(SettingForm.FIELD);

    private final MongoCollection<RawBsonDocument> collection;
    private final boolean headsOnly;

    Lookups(MongoCollection<RawBsonDocument> collection, boolean headsOnly) {
        this.collection = collection;
        this.headsOnly = headsOnly;
    }

    void find(List<Job<Due, Optional<Held>>> jobs) {
        var shops =
                jobs.stream().map(job -> job.input().shop().value()).distinct().toList();
        var ids = jobs.stream().map(job -> job.input().id()).distinct().toList();
        var found = found(collection, and(in("shop", shops), in("_id", ids)), headsOnly);
        for (var job : jobs) {
            var held = Optional.ofNullable(found.get(job.input().id()));
            job.done().complete(held.filter(it -> it.shop().equals(job.input().shop())));
        }
    }

    static Map<String, Held> heads(MongoCollection<RawBsonDocument> collection, ShopId shop, List<String> ids) {
        return found(collection, and(eq("shop", shop.value()), in("_id", ids)), true);
    }

    static List<SettingChange> settings(MongoCollection<RawBsonDocument> collection, ShopId shop) {
        return Failures.reading(() -> {
            var told = new ArrayList<SettingChange>();
            collection
                    .find(and(eq("shop", shop.value()), exists(SettingForm.FIELD)))
                    .projection(include(SettingForm.FIELD))
                    .forEach(found -> told.addAll(SettingForm.read(found)));
            return told;
        });
    }

    private static Map<String, Held> found(
            MongoCollection<RawBsonDocument> collection, Bson filter, boolean headsOnly) {
        return Failures.reading(() -> {
            var found = new HashMap<String, Held>();
            collection
                    .find(filter)
                    .projection(headsOnly ? HEAD : WITH_HISTORY)
                    .map(DocumentForm::read)
                    .forEach(held -> found.put(held.id(), held));
            return found;
        });
    }
}
