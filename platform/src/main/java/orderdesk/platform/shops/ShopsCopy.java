package orderdesk.platform.shops;

import com.mongodb.MongoException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What a service last heard of every shop, in its own database: with it, a service that starts while the broker is away
 * knows its shops.
 *
 * <p><b>Guarantees.</b> A newer announcement is never replaced by an older one, whichever instance brings it. Where
 * {@link #read} finds anything, it finds every shop that was announced before some moment: a copy that was broken off
 * half-way is none.
 */
interface ShopsCopy {

    /** For a service without a database of its own. */
    ShopsCopy NONE = new ShopsCopy() {
        @Override
        public Optional<List<Kept>> read() {
            return Optional.empty();
        }

        @Override
        public void keep(Collection<Kept> newer) {}
    };

    /**
     * @return nothing where no copy has been finished yet
     * @throws MongoException while the database is away
     */
    Optional<List<Kept>> read();

    /**
     * Adds to the copy, which has everything that was announced before these.
     *
     * @throws MongoException while the database is away; do it again
     */
    void keep(Collection<Kept> newer);

    /**
     * The last announcement of one aggregate of shop-service.
     *
     * @param subject its id
     * @param sequence of the event among those of its aggregate
     * @param event its JSON, as it was on the topic
     */
    record Kept(String subject, long sequence, byte[] event) {

        /** The newer of two of the same aggregate. */
        Kept or(Kept other) {
            return other.sequence >= sequence ? other : this;
        }
    }
}
