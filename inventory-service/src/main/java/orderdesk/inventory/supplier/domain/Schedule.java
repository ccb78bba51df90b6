package orderdesk.inventory.supplier.domain;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How often a supplier's lists are due (R094), and where they are.
 *
 * @param every from one to the next
 * @param url where they are fetched; absent where he sends them himself
 */
public record Schedule(Duration every, @Nullable String url) {

    public static final Duration USUAL = Duration.ofMinutes(15);

    /** A list that has not come by then is late: a third of the time more than it should have taken. */
    Instant late(Instant heardAt) {
        return heardAt.plus(every).plus(every.dividedBy(3));
    }
}
