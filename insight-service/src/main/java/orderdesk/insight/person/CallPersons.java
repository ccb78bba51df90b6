package orderdesk.insight.person;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.CountOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Updates;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import orderdesk.platform.aggregate.Ids;
import orderdesk.platform.person.Ageing;
import orderdesk.platform.person.PersonCollection;
import orderdesk.platform.person.Trail;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Calls as they are counted: no number is in them, but a hash by which who has his number could find them. It becomes
 * one that nobody can find, the same in all of them, so that calls of one person are counted as such for ever.
 *
 * @param field that has the hash
 * @param since when it was
 */
record CallPersons(String name, String field, String since) implements PersonCollection {

    /** Collections, and marks by which what they were learned from is found. */
    static final String CALLS = "calls";

    static final String OWED = "owed";

    /** He has an index for it already: calls are counted by person. */
    @Override
    public void prepare(MongoDatabase database) {
        // see above
    }

    @Override
    public Map<String, Set<String>> marks(MongoDatabase database, Trail trail) {
        var ids = new LinkedHashSet<String>();
        documents(database)
                .find(his(trail))
                .projection(Projections.include("_id"))
                .limit(DOCUMENTS_MAX)
                .forEach(each -> ids.add(each.getString("_id")));
        return Map.of(name, ids);
    }

    @Override
    public int count(MongoDatabase database, Trail trail) {
        return (int) documents(database).countDocuments(his(trail), new CountOptions().limit(DOCUMENTS_MAX));
    }

    /** Who of the desk it was is not his business. */
    @Override
    public int copy(MongoDatabase database, Trail trail, Consumer<byte[]> copies) {
        var found = new AtomicInteger();
        documents(database)
                .find(his(trail))
                .projection(Projections.exclude("operator", "dialled"))
                .limit(DOCUMENTS_MAX)
                .forEach(each -> {
                    copies.accept(each.toJson().getBytes(StandardCharsets.UTF_8));
                    found.incrementAndGet();
                });
        return found.get();
    }

    @Override
    public Optional<Ageing> ageing() {
        return Optional.of(new CallAgeing(new Unforgotten(name, since), field, new CallFactPersons()));
    }

    @Override
    public int erase(MongoDatabase database, Trail trail) {
        return (int) documents(database)
                .updateMany(his(trail), Updates.set(field, nobody(trail)))
                .getModifiedCount();
    }

    /** As callback-service names him. */
    static Set<String> hashes(Trail trail) {
        return trail.of(Trail.PHONE).stream()
                .map(phone -> Ids.of(trail.shop().value(), phone).toString())
                .collect(Collectors.toSet());
    }

    static String nobody(Trail trail) {
        return Ids.of("nobody", trail.request().toString()).toString();
    }

    private Bson his(Trail trail) {
        return and(eq("shop", trail.shop().value()), in(field, hashes(trail)), lte(since, trail.askedAt()));
    }

    private MongoCollection<Document> documents(MongoDatabase database) {
        return database.withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                .getCollection(name);
    }
}
