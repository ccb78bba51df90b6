package orderdesk.notification.evidence;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import orderdesk.contracts.order.AfterSaleId;

/**
 * How many uploads one instance takes at a time. What a case has room for is known only when an upload is over: without
 * this, as many as like would be written beside each other, to be thrown away.
 *
 * <p>Guarantees: no more than {@link #OF_INSTANCE} at once, and of one case {@link #OF_CASE}. Safe for many threads.
 */
public final class UploadLanes {

    public static final int OF_INSTANCE = 8;
    public static final int OF_CASE = 2;

    private final Map<AfterSaleId, Integer> busy = new HashMap<>();
    private int all;

    /** Empty while too many are on their way; otherwise to be closed when the upload is over. */
    public synchronized Optional<Lane> enter(AfterSaleId id) {
        if (all >= OF_INSTANCE || busy.getOrDefault(id, 0) >= OF_CASE) {
            return Optional.empty();
        }
        all++;
        busy.merge(id, 1, Integer::sum);
        return Optional.of(() -> leave(id));
    }

    private synchronized void leave(AfterSaleId id) {
        all--;
        busy.computeIfPresent(id, (_, count) -> count == 1 ? null : count - 1);
    }

    /** A place for one upload. */
    public interface Lane extends AutoCloseable {

        @Override
        void close();
    }
}
