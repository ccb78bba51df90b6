package orderdesk.platform.aggregate.port;

import java.time.Instant;
import orderdesk.platform.aggregate.AggregateKind;

/** The database of one service. */
public interface Databases {

    /** Makes collections, indexes and validators where they are missing. */
    Documents open(AggregateKind<?, ?> kind);

    /**
     * What time it is there.
     *
     * @throws orderdesk.platform.aggregate.StoreUnavailable when nobody answers
     */
    Instant now();
}
