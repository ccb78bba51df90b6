package orderdesk.order.domain;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import orderdesk.contracts.order.Awaited;
import orderdesk.contracts.order.OrderDrafted.Ask;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.order.ReadBack;
import orderdesk.contracts.shared.Money;
import orderdesk.contracts.shared.OperatorId;
import org.jspecify.annotations.Nullable;

/** Where an order stands in its life (architecture section 3). */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "is")
public sealed interface State {

    /**
     * Not placed yet: nothing is reserved, held or promised.
     *
     * @param asks what was written, line by line; empty where nothing was
     * @param letter that it came by
     * @param lacks why it cannot be placed as it is
     */
    record Draft(List<Ask> asks, @Nullable UUID letter, List<Flaw> lacks) implements State {

        public Draft {
            asks = List.copyOf(asks);
            lacks = List.copyOf(lacks);
        }
    }

    /** Owed its call, or owed another one. */
    record Placed() implements State {}

    /**
     * The customer said yes; the judge waits for what is missing.
     *
     * @param payable total less certificates as agreed: what is paid afterwards does not change it
     * @param paymentBy until when prepay-only goods must be paid (R027)
     */
    record Agreed(ReadBack spoken, Instant since, Money payable, Instant paymentBy, Set<Awaited> waitingFor)
            implements State {

        public Agreed {
            waitingFor = waitingFor.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(waitingFor));
        }
    }

    record Confirmed(OperatorId operator, Instant at) implements State {}

    record Delivered(Instant at) implements State {}

    record Refused(String reason, Instant at) implements State {}

    record Returned(String reason, Instant at) implements State {}

    /** @param duplicateOf the order that was kept instead */
    record Cancelled(
            String reason, String by, Instant at, @Nullable OrderId duplicateOf) implements State {

        Cancelled(String reason, String by, Instant at) {
            this(reason, by, at, null);
        }
    }

    record Expired(Instant at) implements State {}

    /** As it is shown and searched for. */
    default Name name() {
        return switch (this) {
            case Draft _ -> Name.DRAFT;
            case Placed _ -> Name.PLACED;
            case Agreed _ -> Name.AGREED;
            case Confirmed _ -> Name.CONFIRMED;
            case Delivered _ -> Name.DELIVERED;
            case Refused _ -> Name.REFUSED;
            case Returned _ -> Name.RETURNED;
            case Cancelled _ -> Name.CANCELLED;
            case Expired _ -> Name.EXPIRED;
        };
    }

    enum Name {
        DRAFT,
        PLACED,
        AGREED,
        CONFIRMED,
        DELIVERED,
        REFUSED,
        RETURNED,
        CANCELLED,
        EXPIRED
    }
}
