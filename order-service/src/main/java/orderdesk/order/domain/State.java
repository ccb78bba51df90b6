package orderdesk.order.domain;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import orderdesk.contracts.order.Awaited;
import orderdesk.contracts.order.ReadBack;
import orderdesk.contracts.shared.Money;
import orderdesk.contracts.shared.OperatorId;

/** Where an order stands in its life (architecture section 3). */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "is")
public sealed interface State {

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

    record Cancelled(String reason, String by, Instant at) implements State {}

    record Expired(Instant at) implements State {}

    /** As it is shown and searched for. */
    default Name name() {
        return switch (this) {
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
