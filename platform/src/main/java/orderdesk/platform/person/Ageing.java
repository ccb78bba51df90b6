package orderdesk.platform.person;

import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import orderdesk.contracts.shared.ShopId;
import org.bson.BsonDocument;
import org.jspecify.annotations.Nullable;

/** A collection of which what is personal is forgotten a term after its end. Everything may be done twice. */
public interface Ageing {

    void prepare(MongoDatabase database);

    /** Under which names it keeps something. */
    default Collection<ShopId> shops(Collection<ShopId> all) {
        return all;
    }

    /**
     * The oldest of which nothing was forgotten yet, those that are not over included.
     *
     * @param before when it must have been made
     * @param after where the last page ended; absent for the first
     */
    List<Aged> aged(MongoDatabase database, ShopId shop, Instant before, @Nullable BsonDocument after, int limit);

    /**
     * @param trail of this one only
     * @return false where somebody changed it in the meantime: it is looked at again
     */
    boolean forget(MongoDatabase database, Aged aged, Trail trail, Instant now);

    /** Since when the oldest has been here of which nothing was forgotten. */
    default Optional<Instant> oldest(MongoDatabase database, ShopId shop, Instant now) {
        return aged(database, shop, now, null, 1).stream().map(Aged::since).findFirst();
    }

    /**
     * One document.
     *
     * @param who is the same for what is to get the same value in the place of a person
     * @param since when it was made
     * @param endedAt absent while it is not over
     * @param personal telephones and mailboxes that stand in it, by their marks
     * @param ids of what hangs on it, and has no end of its own
     */
    record Aged(
            BsonDocument document,
            String who,
            Instant since,
            Optional<Instant> endedAt,
            Map<String, Set<String>> personal,
            Map<String, Set<String>> ids) {

        boolean isOver(Instant before) {
            return endedAt.filter(end -> !end.isAfter(before)).isPresent();
        }
    }
}
