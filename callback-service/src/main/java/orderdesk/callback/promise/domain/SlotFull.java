package orderdesk.callback.promise.domain;

import java.time.Instant;
import java.util.List;

/** As many calls are promised for that time as can be made; the customer may be offered the nearest other times. */
public class SlotFull extends RuntimeException {

    private final List<Instant> nearest;

    public SlotFull(List<Instant> nearest) {
        super("No more calls can be promised for that time.");
        this.nearest = List.copyOf(nearest);
    }

    /** At most two; none where the day before and after is full. */
    public List<Instant> nearest() {
        return nearest;
    }
}
