package orderdesk.platform.person;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import orderdesk.contracts.person.PersonEvent;
import orderdesk.contracts.shared.Topics;
import orderdesk.platform.aggregate.AggregateKind;

/**
 * How events about persons are kept until they are forgotten: a document each, which the database removes by itself.
 *
 * @param service that announces them
 */
public record PersonNoteKind(String service, String collection) implements AggregateKind<PersonNote, PersonEvent> {

    /** What a service answered. */
    static final String ANSWERS = "personAnswers";

    private static final String GONE_AT = "goneAt";

    @Override
    public Optional<String> topic() {
        return Optional.of(Topics.PERSONS);
    }

    @Override
    public Class<PersonNote> state() {
        return PersonNote.class;
    }

    @Override
    public Class<PersonEvent> events() {
        return PersonEvent.class;
    }

    @Override
    public Map<String, Object> keys(PersonNote note) {
        return Map.of(GONE_AT, note.goneAt());
    }

    /** Without it nothing would ever be forgotten. */
    public void forgetting(MongoDatabase database) {
        database.getCollection(collection)
                .createIndex(
                        Indexes.ascending("keys." + GONE_AT), new IndexOptions().expireAfter(0L, TimeUnit.SECONDS));
    }
}
