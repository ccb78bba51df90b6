package orderdesk.mirror.month;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An order of the month.
 *
 * @param number as the shop numbers it
 * @param phone E.164; nothing where the export has no number that can be dialled
 * @param cancelled whether it ended so, by its status on the day of the export
 */
public record PlacedOrder(
        String number, Instant placed, @Nullable String phone, String status, boolean cancelled) {}
