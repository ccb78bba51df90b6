package orderdesk.insight.replay.domain;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import orderdesk.contracts.shared.ShopId;
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

    /**
     * So many operators from then until then; an end that is no later than the beginning is the next day's.
     *
     * @param shops that each of them serves; all that are looked at, where it is empty
     */
    public record Crew(LocalTime from, LocalTime until, int operators, Set<ShopId> shops) {

        public Crew {
            shops = Set.copyOf(shops);
        }

        /** Who serve every shop. */
        public Crew(LocalTime from, LocalTime until, int operators) {
            this(from, until, operators, Set.of());
        }
    }

    /** An end that is no later than the beginning is the next day's. */
    public record Hours(LocalTime from, LocalTime until) {}
}
