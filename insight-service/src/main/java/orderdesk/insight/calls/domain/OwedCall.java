package orderdesk.insight.calls.domain;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
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
 * @param attempts how often he was dialled about it
 * @param operator who settled it; before that, who dialled first
 * @param outcome absent while it is owed
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
        int attempts,
        @Nullable String operator,
        Set<OrderId> orders,
        @Nullable CallOutcome outcome,
        Promises promises,
        boolean mystery) {

    public OwedCall {
        orders = Set.copyOf(orders);
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
            case null -> false;
        };
    }
}
