package orderdesk.callback.task.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
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
 * @param messages other calls of his in which he left a message, in the order in which they were heard of
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
        List<String> messages,
        @Nullable Consent consent,
        @Nullable Instant until) {

    /** Of more the oldest are in the ledger only. */
    public static final int MESSAGES_MAX = 10;

    /** What was written before messages were counted has none. */
    public Subject {
        messages = messages == null ? List.of() : List.copyOf(messages);
    }

    /** Somebody of whom only his number is known. */
    public static Subject of(Phone phone, Zone zone) {
        return of(phone, null, zone);
    }

    /** @param name absent where nobody knows it */
    public static Subject of(Phone phone, @Nullable String name, Zone zone) {
        return new Subject(phone, name, zone, null, null, null, List.of(), null, null);
    }

    /** Somebody who writes, and may have said how he can be called. */
    public static Subject writing(@Nullable Phone phone, @Nullable String name, Zone zone) {
        return new Subject(phone, name, zone, null, null, null, List.of(), null, null);
    }

    /** The number of whoever has to be called. */
    public Phone number() {
        return Objects.requireNonNull(phone, "Nobody can be called without a number");
    }

    /** Somebody who wrote, and may have named no number yet. */
    public static Subject written(@Nullable Phone phone, @Nullable String name, Zone zone, String about) {
        return new Subject(phone, name, zone, null, about, null, List.of(), null, null);
    }

    Subject reachedAt(Phone number) {
        return new Subject(number, name, zone, orderId, about, call, messages, consent, until);
    }

    public Subject about(@Nullable OrderId order, @Nullable String what) {
        return new Subject(phone, name, zone, order, what, call, messages, consent, until);
    }

    public Subject after(String itsCall) {
        return new Subject(phone, name, zone, orderId, about, itsCall, messages, consent, until);
    }

    /** Once each, and not the one that it follows from. */
    public Subject hearing(Collection<String> more) {
        var all = new LinkedHashSet<>(messages);
        all.addAll(more);
        all.remove(call);
        var kept = List.copyOf(all);
        var last = kept.subList(Math.max(0, kept.size() - MESSAGES_MAX), kept.size());
        return new Subject(phone, name, zone, orderId, about, call, last, consent, until);
    }

    public Subject agreed(Consent given) {
        return new Subject(phone, name, zone, orderId, about, call, messages, given, until);
    }

    Subject until(Instant end) {
        return new Subject(phone, name, zone, orderId, about, call, messages, consent, end);
    }
}
