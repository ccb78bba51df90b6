package orderdesk.insight.replay.domain;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is changed in a replay; what is absent is as it was.
 *
 * @param roster who works on every day, on the shop's clock, instead of whoever was there
 * @param limit of open time until an order's first contact, instead of each shop's own (R043)
 * @param window in which customers may be called on every day, on the shop's clock
 */
public record Change(
        @Nullable List<Crew> roster,
        @Nullable Duration limit,
        @Nullable Hours window) {

    public static final Change NONE = new Change(null, null, null);

    /** So many operators from then until then; midnight as the end is the end of the day. */
    public record Crew(LocalTime from, LocalTime until, int operators) {}

    /** Midnight as the end is the end of the day. */
    public record Hours(LocalTime from, LocalTime until) {}
}
