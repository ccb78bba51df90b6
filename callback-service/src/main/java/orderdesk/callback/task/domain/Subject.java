package orderdesk.callback.task.domain;

import java.time.Instant;
import java.util.Objects;
import orderdesk.contracts.order.OrderEvent.Consent;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.Phone;
import orderdesk.contracts.shared.Zone;
import org.jspecify.annotations.Nullable;

/**
 * Who is to be called, and what about.
 *
 * @param phone absent of who writes and gave no number
 * @param zone in which his day is counted
 * @param about in the customer's words, or the carrier's
 * @param call the call in the exchange that it follows from
 * @param consent to be called (R036)
 * @param until from then on nobody wants this call any more
 */
public record Subject(
        @Nullable Phone phone,
        @Nullable String name,
        Zone zone,
        @Nullable OrderId orderId,
        @Nullable String about,
        @Nullable String call,
        @Nullable Consent consent,
        @Nullable Instant until) {

    /** Somebody of whom only his number is known. */
    public static Subject of(Phone phone, Zone zone) {
        return new Subject(phone, null, zone, null, null, null, null, null);
    }

    /** Somebody who writes, and may have said how he can be called. */
    public static Subject writing(@Nullable Phone phone, @Nullable String name, Zone zone) {
        return new Subject(phone, name, zone, null, null, null, null, null);
    }

    /** The number of whoever has to be called. */
    public Phone number() {
        return Objects.requireNonNull(phone, "Nobody can be called without a number");
    }

    /** Somebody who wrote, and may have named no number yet. */
    public static Subject written(@Nullable Phone phone, @Nullable String name, Zone zone, String about) {
        return new Subject(phone, name, zone, null, about, null, null, null);
    }

    Subject reachedAt(Phone number) {
        return new Subject(number, name, zone, orderId, about, call, consent, until);
    }

    public Subject about(@Nullable OrderId order, @Nullable String what) {
        return new Subject(phone, name, zone, order, what, call, consent, until);
    }

    public Subject after(String itsCall) {
        return new Subject(phone, name, zone, orderId, about, itsCall, consent, until);
    }

    public Subject agreed(Consent given) {
        return new Subject(phone, name, zone, orderId, about, call, given, until);
    }

    Subject until(Instant end) {
        return new Subject(phone, name, zone, orderId, about, call, consent, end);
    }
}
