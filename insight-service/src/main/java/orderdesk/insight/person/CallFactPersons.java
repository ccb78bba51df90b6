package orderdesk.insight.person;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import orderdesk.contracts.shared.Wire;
import orderdesk.platform.aggregate.Ids;
import orderdesk.platform.person.PersonCollection;
import orderdesk.platform.person.Trail;
import org.bson.Document;

/**
 * What calls are learned from, anew where the rules of counting change: no number and no words are in it, but the hash
 * that {@link CallPersons} takes away. It goes here as well, or it would be learned again.
 */
final class CallFactPersons implements PersonCollection {

    private static final String EVENT = "event";
    private static final String CALLER = "caller";
    private static final String FORGOTTEN = "forgotten";

    @Override
    public String name() {
        return "callFacts";
    }

    @Override
    public void prepare(MongoDatabase database) {
        // found by the beginning of their ids: owner, call, number
    }

    @Override
    public Map<String, Set<String>> marks(MongoDatabase database, Trail trail) {
        return Map.of();
    }

    @Override
    public int count(MongoDatabase database, Trail trail) {
        return found(database, trail).size();
    }

    @Override
    public int copy(MongoDatabase database, Trail trail, Consumer<byte[]> copies) {
        var found = found(database, trail);
        found.forEach(fact -> copies.accept(
                Wire.mapper().writeValueAsBytes(Map.of(EVENT, Wire.mapper().readTree(fact.getString(EVENT))))));
        return found.size();
    }

    @Override
    public int erase(MongoDatabase database, Trail trail) {
        return erase(database, trail, CallPersons.hashes(trail));
    }

    /** It goes with its calls, which know when they ended. */
    @Override
    public boolean isFollower() {
        return false;
    }

    /**
     * Once, a term after their end: what is learned anew from what was forgotten here names nobody already. Who dies
     * before all are marked is followed by one who does it again.
     *
     * @return whom the call is of from now on
     */
    String forget(MongoDatabase database, Trail trail, String hash, Instant now) {
        var all = found(database, trail);
        if (!all.stream().allMatch(fact -> fact.containsKey(FORGOTTEN))) {
            erase(database, trail, Set.of(hash));
            var ids = all.stream().map(fact -> fact.getString("_id")).toList();
            facts(database).updateMany(in("_id", ids), Updates.set(FORGOTTEN, now));
            return CallPersons.nobody(trail);
        }
        return all.stream().anyMatch(fact -> isOf(hash, fact)) ? hash : CallPersons.nobody(trail);
    }

    private static boolean isOf(String hash, Document fact) {
        return hash.equals(fact.getString(CALLER)) || fact.getString(EVENT).contains(hash);
    }

    private static int erase(MongoDatabase database, Trail trail, Set<String> hashes) {
        var nobody = CallPersons.nobody(trail);
        var changed = 0;
        for (var fact : found(database, trail)) {
            var event = fact.getString(EVENT);
            for (var hash : hashes) {
                event = event.replace(hash, nobody);
            }
            var known = fact.getString(CALLER); // of a hidden number, and of what is no call, there is none
            var caller = known != null && hashes.contains(known) ? nobody : known;
            var update = Updates.combine(Updates.set(EVENT, event), Updates.set(CALLER, caller));
            changed += (int) facts(database)
                    .updateOne(eq("_id", fact.getString("_id")), update)
                    .getModifiedCount();
        }
        return changed;
    }

    private static List<Document> found(MongoDatabase database, Trail trail) {
        var found = new ArrayList<Document>();
        var owed = trail.of(CallPersons.OWED);
        Stream.of(
                        trail.of(CallPersons.CALLS).stream(),
                        owed.stream(),
                        owed.stream().map(CallFactPersons::chat))
                .flatMap(ids -> ids)
                .takeWhile(_ -> found.size() < DOCUMENTS_MAX)
                .forEach(id -> of(database, trail, id).forEach(found::add));
        return found;
    }

    /** A chat names him where it is opened, and has an id of its own. */
    private static String chat(String task) {
        return Ids.of("chat", task).toString();
    }

    private static Iterable<Document> of(MongoDatabase database, Trail trail, String id) {
        var first = "callback:%s:".formatted(id);
        var behind = "callback:%s;".formatted(id);
        return facts(database)
                .find(and(
                        gte("_id", first),
                        lt("_id", behind),
                        eq("shop", trail.shop().value())))
                .limit(DOCUMENTS_MAX)
                .into(new ArrayList<>());
    }

    private static MongoCollection<Document> facts(MongoDatabase database) {
        return database.withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                .getCollection("callFacts");
    }
}
