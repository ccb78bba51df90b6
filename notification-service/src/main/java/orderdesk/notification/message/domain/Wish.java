package orderdesk.notification.message.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import orderdesk.contracts.notification.MessageId;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.aggregate.Ids;
import org.jspecify.annotations.Nullable;

/**
 * Something that a customer should be written, because of something that happened.
 *
 * @param cause names what happened: for each there is one message of a kind at most
 * @param asked when it happened
 * @param version of the order that it is about; 0 where it is about none
 * @param about what else it is about, as the id of a promise
 * @param until what it reminds of; then it is over. Absent where its kind says how long it is worth sending
 */
public record Wish(
        Kind kind,
        String cause,
        Instant asked,
        Instant due,
        int version,
        @Nullable String about,
        @Nullable Instant until) {

    public static Wish of(Kind kind, String cause, Instant at, int version) {
        return new Wish(kind, cause, at, at.plus(kind.shift()), version, null, null);
    }

    /** Of something that is still to come; nothing where its time was over when it was agreed. */
    public static Optional<Wish> reminder(
            Kind kind, String cause, Instant at, int version, Instant end, Duration before) {
        var due = end.minus(before);
        return due.isAfter(at) ? Optional.of(new Wish(kind, cause, at, due, version, null, end)) : Optional.empty();
    }

    public Wish about(String what) {
        return new Wish(kind, cause, asked, due, version, what, until);
    }

    public Wish due(Instant at) {
        return new Wish(kind, cause, asked, at, version, about, until);
    }

    /** @param end when it is over, in place of what its kind says */
    public Wish until(Instant end) {
        return new Wish(kind, cause, asked, due, version, about, end);
    }

    Instant validUntil() {
        return until == null ? due.plus(kind.validFor()) : until;
    }

    /**
     * The recipient is the customer of the order, wherever he wants to be written to by then: whoever corrects his
     * address meanwhile does not get the message twice.
     */
    public MessageId id(ShopId shop, OrderId order) {
        return new MessageId(Ids.of("message", shop.value(), "customer/" + order, kind.word(), cause));
    }
}
