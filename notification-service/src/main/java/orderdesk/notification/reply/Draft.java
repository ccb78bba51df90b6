package orderdesk.notification.reply;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import orderdesk.contracts.order.OrderId;
import orderdesk.notification.message.domain.Kind;
import orderdesk.notification.message.domain.Wish;
import orderdesk.notification.text.Values;
import orderdesk.platform.Decision;
import org.jspecify.annotations.Nullable;

/**
 * An answer from the moment an operator begins it to the moment he sends it; what lies between is his handling time
 * (R100, R111).
 *
 * @param reply the ready answer that it began with; absent where he writes himself
 * @param sent absent until then
 */
public record Draft(
        String id,
        OrderId orderId,
        @Nullable String reply,
        String operator,
        Instant begunAt,
        Filling filling,
        @Nullable Sent sent) {

    static Decision<Draft, DraftEvent> begun(Draft draft) {
        return Decision.of(draft, new DraftEvent("begun", draft.operator, draft.begunAt));
    }

    /**
     * The same words again are the same answer.
     *
     * @throws AlreadySent for other words than those that went out
     */
    Decision<Draft, DraftEvent> sent(String subject, String text, Instant now) {
        if (sent == null) {
            return Decision.of(with(new Sent(subject, text, now, false)), new DraftEvent("sent", operator, now));
        }
        if (!sent.subject().equals(subject) || !sent.text().equals(text)) {
            throw new AlreadySent();
        }
        return Decision.of(this);
    }

    /** It has become a message. */
    Draft handedOver() {
        return sent == null ? this : with(new Sent(sent.subject(), sent.text(), sent.at(), true));
    }

    private Draft with(Sent next) {
        return new Draft(id, orderId, reply, operator, begunAt, filling, next);
    }

    /** The message that it becomes: one, however often that is tried. */
    Wish wish(Instant at) {
        return new Wish(Kind.REPLY, "draft/" + id, at, at, 0, null, null);
    }

    /** What the operator took for it; empty while he is at it. */
    public Optional<Duration> handling() {
        return Optional.ofNullable(sent).map(it -> Duration.between(begunAt, it.at()));
    }

    /**
     * A ready answer with the data of an order, or of the shop alone, in its gaps.
     *
     * @param subject absent where something is missing, as is the text
     * @param missing values that are not known
     * @param guessed forms of names in it that nobody has checked (R102)
     */
    public record Filling(
            @Nullable String subject, @Nullable String text, List<String> missing, List<String> guessed) {

        /** Of an empty sheet. */
        static final Filling NONE = new Filling(null, null, List.of(), List.of());

        static Filling of(Reply reply, Values values) {
            var wording = reply.wording();
            var missing = List.copyOf(wording.missing(values.map(), values.filters()));
            if (!missing.isEmpty()) {
                return new Filling(null, null, missing, List.of());
            }
            var filled = wording.filled(values.map(), values.filters());
            return new Filling(filled.subject(), filled.text(), List.of(), List.copyOf(wording.guessed(values)));
        }

        public Filling {
            missing = List.copyOf(missing);
            guessed = List.copyOf(guessed);
        }
    }

    /** @param handedOver it has become a message */
    public record Sent(String subject, String text, Instant at, boolean handedOver) {}

    /**
     * The history of an answer; nobody else is told.
     *
     * @param what begun, or sent
     */
    public record DraftEvent(String what, String operator, Instant at) {}
}
