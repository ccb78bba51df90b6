package orderdesk.inventory.supplier.web;

import java.time.Instant;
import orderdesk.inventory.supplier.domain.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How keeping up with a supplier's lists goes (R094).
 *
 * @param heardAt when a list last went in, or when they began to be due
 * @param due when the next one is fetched; absent where nobody fetches
 * @param offersRead of the list that is being read, a quarter of a minute ago at most
 * @param offersExpected as many as the last list held
 * @param failures in a row
 * @param failure why the last attempt failed: a code, as {@code http-500}, {@code timeout} or {@code html}
 * @param attention somebody should look: it is late, or the last attempt failed
 */
record SyncView(
        State state,
        Instant heardAt,
        @Nullable Instant due,
        @Nullable Integer offersRead,
        @Nullable Integer offersExpected,
        int failures,
        @Nullable String failure,
        boolean attention) {

    enum State {
        WAITING,
        FETCHING,
        READING,
        LATE
    }

    static @Nullable SyncView of(Supplier supplier) {
        var sync = supplier.sync();
        if (sync == null) {
            return null;
        }
        var reading = supplier.reading();
        var last = supplier.last();
        var state = reading != null || supplier.accepted() != null
                ? State.READING
                : sync.fetching() != null ? State.FETCHING : sync.late() ? State.LATE : State.WAITING;
        return new SyncView(
                state,
                sync.heardAt(),
                sync.due(),
                reading == null ? null : reading.offers(),
                last == null ? null : Integer.valueOf(last.counts().offers()),
                sync.failures(),
                sync.failure(),
                sync.late() || sync.failures() > 0);
    }
}
