package orderdesk.platform.queue.web;

import java.time.Instant;
import orderdesk.platform.calling.Schedule;
import org.jspecify.annotations.Nullable;

/**
 * When to call.
 *
 * @param callBy the published target
 * @param breach the published limit
 */
public record Times(Instant callableFrom, Instant callableUntil, Instant callBy, Instant breach) {

    public static @Nullable Times of(@Nullable Schedule schedule) {
        return schedule == null
                ? null
                : new Times(schedule.callableFrom(), schedule.callableUntil(), schedule.callBy(), schedule.breach());
    }
}
