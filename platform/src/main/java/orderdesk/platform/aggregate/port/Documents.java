package orderdesk.platform.aggregate.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.aggregate.SettingChange;
import org.bson.conversions.Bson;

/**
 * The documents of one collection. Every method blocks; all are safe for concurrent use.
 *
 * <p><b>Guarantees.</b> Each write touches one document and is atomic. A write that returned is durable (majority and
 * journal, {@link #mark} apart). A write that threw {@link OutcomeUnknown} was applied, was not, or will be applied
 * yet, but only onto the revision that it names. Instants keep milliseconds.
 *
 * <p><b>Assumption.</b> One instance has at most one {@link #insert} or {@link #write} per document under way.
 *
 * <p>Reads, and writes that were certainly not applied, throw
 * {@link orderdesk.platform.aggregate.StoreUnavailable} when the database cannot be reached or too much is waiting.
 */
public interface Documents {

    /** Without its history. A crash of the database may still take back what it shows ("local"). */
    Optional<Held> find(ShopId shop, String id);

    /** With the history that is in the document, and nothing that a crash could take back ("majority"). */
    Optional<Held> read(ShopId shop, String id);

    /** As {@link #find}, in the order asked, unknown ids left out. */
    List<Held> findAll(ShopId shop, List<String> ids);

    /** As {@link #find}, by {@code shop} and {@code keys.*}. */
    List<Held> select(Bson filter, Bson sort, int limit);

    /** Counts no further than {@code limit}. */
    long count(Bson filter, int limit);

    /**
     * Stores a new document, history included.
     *
     * @return {@link Written#DONE}; or {@link Written#TAKEN} where the id is in use, and a {@link #read} from now on
     *     shows by whom
     * @throws OutcomeUnknown see above
     */
    Written insert(Held made);

    /**
     * Compare and set.
     *
     * @return {@link Written#DONE}; {@link Written#LOST} where the document has another revision now, which a
     *     {@link #read} from now on shows; LOST or {@link Written#GONE} where there is no such document
     * @throws OutcomeUnknown see above
     */
    Written write(Change change);

    /**
     * Notes what the broker has acknowledged, and when to wake next; does nothing where the revision is another one.
     * Leaves the revision as it is. May be lost in a crash, and may fail with any runtime exception.
     */
    void mark(Mark mark);

    /** Up to {@code limit} documents with {@code wakeAt <= now}, the most overdue first ("local"). */
    List<Due> due(Instant now, int limit);

    /**
     * Stores a page of history, unless there is one that starts with the same sequence.
     *
     * @return the page that is there now, possibly another one than given
     * @throws OutcomeUnknown do it again: nothing can go wrong
     */
    Page keep(Page page);

    /** All pages of one aggregate, oldest first ("majority"). */
    List<Page> pages(ShopId shop, String id);

    /** What was told of the settings of a shop, by {@link Held#settings}, the last {@link SettingChange#KEPT_MAX} of each document. */
    List<SettingChange> settings(ShopId shop);

    /** What the request with this key left in the history, wherever that is now ("majority"); oldest first. */
    List<Entry> once(ShopId shop, String id, String client, String key);
}
