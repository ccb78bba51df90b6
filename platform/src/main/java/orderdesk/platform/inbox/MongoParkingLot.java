package orderdesk.platform.inbox;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.max;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;

import com.mongodb.MongoException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.CountOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import orderdesk.platform.aggregate.StoreUnavailable;
import orderdesk.platform.inbox.port.Letter;
import orderdesk.platform.inbox.port.ParkingLot;
import org.bson.Document;

/**
 * The lot in MongoDB: {@code parked} has a document per aggregate, with the offset of the last event that waits;
 * {@code parkedEvents} has the events. An event is inserted first and counted in {@code parked} then; a release is a
 * delete that names the offset it read, so one of the two loses.
 */
final class MongoParkingLot implements ParkingLot {

    private final MongoCollection<Document> aggregates;
    private final MongoCollection<Document> events;
    private final AtomicBoolean indexed = new AtomicBoolean();

    MongoParkingLot(MongoDatabase database) {
        var durable = database.withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                .withReadConcern(ReadConcern.MAJORITY)
                .withReadPreference(ReadPreference.primary());
        this.aggregates = durable.getCollection("parked");
        this.events = durable.getCollection("parkedEvents");
    }

    @Override
    public boolean empty(String group) {
        return ask(() -> aggregates.find(eq("group", group)).first() == null);
    }

    @Override
    public Set<String> parked(String group, Collection<String> subjects) {
        var ids = subjects.stream().map(subject -> id(group, subject)).toList();
        return ask(() -> aggregates
                .find(in("_id", ids))
                .map(found -> found.getString("subject"))
                .into(new HashSet<>()));
    }

    @Override
    public void park(Letter letter) {
        ask(() -> {
            index();
            keep(letter);
            return aggregates.updateOne(
                    eq("_id", id(letter)),
                    combine(
                            setOnInsert("group", letter.group()),
                            setOnInsert("subject", letter.subject()),
                            setOnInsert("since", letter.at()),
                            setOnInsert("reason", letter.reason()),
                            max("last", letter.record().offset())),
                    new UpdateOptions().upsert(true));
        });
    }

    @Override
    public Optional<Letter> follow(Letter letter) {
        return ask(() -> {
            keep(letter);
            var counted = aggregates.updateOne(
                    eq("_id", id(letter)), max("last", letter.record().offset()));
            if (counted.getMatchedCount() == 0) {
                remove(letter);
                return Optional.empty();
            }
            return Optional.ofNullable(events.find(LetterDocument.idOf(letter)).first())
                    .map(LetterDocument::read)
                    .or(() -> Optional.of(letter));
        });
    }

    @Override
    public Optional<Waiting> waiting(String group, String subject, int limit) {
        return ask(() -> {
            var aggregate = aggregates.find(eq("_id", id(group, subject))).first();
            if (aggregate == null) {
                return Optional.empty();
            }
            var letters = events.find(and(eq("aggregate", id(group, subject)), exists("setAside", false)))
                    .sort(Sorts.ascending("offset"))
                    .limit(limit)
                    .map(LetterDocument::read)
                    .into(new ArrayList<>());
            return Optional.of(new Waiting(aggregate.getLong("last"), letters));
        });
    }

    @Override
    public void remove(Letter letter) {
        ask(() -> events.deleteOne(LetterDocument.idOf(letter)));
    }

    @Override
    public void setAside(Letter letter, String why) {
        ask(() -> events.updateOne(LetterDocument.idOf(letter), set("setAside", why)));
    }

    @Override
    public boolean release(String group, String subject, long stamp) {
        return ask(() -> aggregates
                        .deleteOne(and(eq("_id", id(group, subject)), eq("last", stamp)))
                        .getDeletedCount()
                == 1);
    }

    @Override
    public List<Parked> list(int limit) {
        return ask(() -> aggregates
                .find()
                .sort(Sorts.ascending("since"))
                .limit(limit)
                .map(LetterDocument::parked)
                .into(new ArrayList<>()));
    }

    @Override
    public long count(int limit) {
        return ask(() -> aggregates.countDocuments(new Document(), new CountOptions().limit(limit)));
    }

    private void keep(Letter letter) {
        var document = LetterDocument.write(letter);
        document.append("aggregate", id(letter));
        events.updateOne(
                LetterDocument.idOf(letter), new Document("$setOnInsert", document), new UpdateOptions().upsert(true));
    }

    /** At the first poison, not at every start. */
    private void index() {
        if (!indexed.get()) {
            events.createIndex(Indexes.ascending("aggregate", "offset"));
            aggregates.createIndex(Indexes.ascending("group"));
            indexed.set(true);
        }
    }

    private static String id(Letter letter) {
        return id(letter.group(), letter.subject());
    }

    private static String id(String group, String subject) {
        return group + "/" + subject;
    }

    private static <T> T ask(Supplier<T> question) {
        try {
            return question.get();
        } catch (MongoException e) {
            throw new StoreUnavailable("The parking lot cannot be reached", e);
        }
    }
}
