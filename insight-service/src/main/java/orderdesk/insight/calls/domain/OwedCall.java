package orderdesk.insight.calls.domain;

import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import orderdesk.contracts.callback.CallOutcome;
import orderdesk.contracts.callback.CallTaskKind;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.ShopId;
import orderdesk.insight.figures.domain.Passage.Promises;
import org.jspecify.annotations.Nullable;

/**
 * A call, a chat or a mail that was owed to somebody: what figures count of it.
 *
 * @param person to whom, as {@link PhoneCall#caller()}
 * @param operator who settled it; before that, who dialled first
 * @param outcome absent while it is owed
 * @param done by each operator's name what he did for it; of whom nobody says, under no name
 * @param answer of a chat or a letter: what was said of it being answered
 * @param mystery a mystery shopper asked for it: it is owed like any other, and leads to no sale (R055)
 */
public record OwedCall(
        ShopId shop,
        UUID id,
        CallTaskKind kind,
        UUID person,
        Instant openedAt,
        @Nullable Instant attemptedAt,
        @Nullable Instant endedAt,
        @Nullable String operator,
        Set<OrderId> orders,
        @Nullable CallOutcome outcome,
        Map<String, Done> done,
        Answer answer,
        boolean mystery) {

    public OwedCall {
        done = Map.copyOf(done);
        orders = Set.copyOf(orders);
    }

    /**
     * What one operator did for it.
     *
     * @param attempts how often he dialled
     * @param promises those that he gave, and how they ended
     */
    public record Done(int attempts, Promises promises) {

        public static final Done NOTHING = new Done(0, Promises.NONE);

        public Done plus(Done more) {
            return new Done(attempts + more.attempts, promises.plus(more.promises));
        }
    }

    /** How often the customer was dialled about it. */
    public int attempts() {
        return all().attempts();
    }

    /** Those that anybody gave about it. */
    public Promises promises() {
        return all().promises();
    }

    private Done all() {
        return done.values().stream().reduce(Done.NOTHING, Done::plus);
    }

    /**
     * When who writes was answered.
     *
     * @param askedAt when he wrote, where that is said: a letter is read later than it comes
     * @param by in a chat the time until which he is to be answered (R041)
     * @param at when somebody came into the chat, or wrote back
     */
    public record Answer(
            @Nullable Instant askedAt,
            @Nullable Instant by,
            @Nullable Instant at) {

        public static final Answer UNSAID = new Answer(null, null, null);
    }

    /** When the customer began to wait. */
    public Instant askedAt() {
        return answer.askedAt() == null ? openedAt : answer.askedAt();
    }

    /** When he who wrote was answered: in writing, or by a call that settled it; absent while he was not. */
    public @Nullable Instant answeredAt() {
        return Stream.of(answer.at(), isTalk() ? endedAt : null)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** The customer asked for it, be it in the chat: what may lead to an order (R040). */
    public boolean isAskedFor() {
        return !mystery && (kind == CallTaskKind.CALLBACK || kind == CallTaskKind.CHAT);
    }

    /** What the customer asked for led to an order. */
    public boolean ledToAnOrder() {
        return isAskedFor() && outcome == CallOutcome.ORDERED;
    }

    /** An operator settled it with the customer himself. */
    public boolean isTalk() {
        return outcome != null && isTalk(outcome);
    }

    /** Whether an operator has spoken with the customer where it ended so. */
    public static boolean isTalk(CallOutcome outcome) {
        return switch (outcome) {
            case ANSWERED, ORDERED, DECLINED, OFF_TOPIC, WILL_RECEIVE, WANTS_CHANGE -> true;
            case UNREACHABLE,
                    WRONG_NUMBER,
                    REACHED_OTHERWISE,
                    NO_LONGER_NEEDED,
                    TOO_LATE,
                    ABANDONED,
                    FELL_SILENT,
                    NOT_ALLOWED -> false;
        };
    }
}
