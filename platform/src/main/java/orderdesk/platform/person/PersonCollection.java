package orderdesk.platform.person;

import com.mongodb.client.MongoDatabase;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * One collection in which something is kept of customers. Everything is idempotent, and bounded: see
 * {@link #DOCUMENTS_MAX}.
 */
public interface PersonCollection {

    /** Of one person in one collection and look; what is beyond is left to the next look. */
    int DOCUMENTS_MAX = 10_000;

    String name();

    /** Makes what indexes it needs to find anybody. */
    void prepare(MongoDatabase database);

    /** Where the trail leads from here; nothing changes. */
    Map<String, Set<String>> marks(MongoDatabase database, Trail trail);

    int count(MongoDatabase database, Trail trail);

    /** @param copies takes one JSON document after another */
    int copy(MongoDatabase database, Trail trail, Consumer<byte[]> copies);

    /**
     * Redacts in place, or removes.
     *
     * @return how many documents changed; none where all of it was gone already
     */
    int erase(MongoDatabase database, Trail trail);

    /** How its documents are forgotten a term after their end; nothing where they have no end of their own. */
    default Optional<Ageing> ageing() {
        return Optional.empty();
    }

    /** Without an end of its own: whether it is forgotten with what leads to it. */
    default boolean isFollower() {
        return true;
    }
}
