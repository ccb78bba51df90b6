package orderdesk.mirror.month;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An order of the month.
 *
 * @param number as the shop numbers it
 * @param phone E.164; nothing where the export has no number that can be dialled
 * @param byTelephone whether an operator took it while the customer was on the line, where the export says so
 * @param cancelled whether it ended so, by its status on the day of the export
 */
public record PlacedOrder(
        String number, Instant placed, @Nullable String phone, String status, boolean byTelephone, boolean cancelled) {

    /** Of an export that does not say how orders came. */
    public PlacedOrder(String number, Instant placed, @Nullable String phone, String status, boolean cancelled) {
        this(number, placed, phone, status, false, cancelled);
    }
}
