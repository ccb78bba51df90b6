package orderdesk.order;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import orderdesk.contracts.shared.ShopId;
import orderdesk.order.domain.person.PersonRequest;
import orderdesk.platform.aggregate.Stored;
import org.jspecify.annotations.Nullable;

/** Lists of requests about persons. */
public interface PersonBook {

    /** The latest first. */
    List<Stored<PersonRequest>> requests(ShopId shop, @Nullable Place after, int limit);

    /** Stored, and not told to the services yet. */
    List<Stored<PersonRequest>> unannounced(Collection<ShopId> shops, int limit);

    /** Where a list was left. */
    record Place(Instant at, String id) {

        public static Place parse(String text) {
            var cut = text.indexOf('/');
            return new Place(Instant.parse(text.substring(0, cut)), text.substring(cut + 1));
        }

        public static Place of(Stored<PersonRequest> last) {
            return new Place(last.state().at(), last.id());
        }

        @Override
        public String toString() {
            return at + "/" + id;
        }
    }
}
