package orderdesk.platform.calling;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import orderdesk.contracts.confirmation.Promise;
import orderdesk.contracts.order.RefusalReason;
import org.jspecify.annotations.Nullable;

/** Why a customer is to be called. Stored in the work item, so names and components are for ever. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "purpose")
@JsonSubTypes({
    @Type(value = Purpose.ConfirmOrder.class, name = "confirm-order"),
    @Type(value = Purpose.PromisedCall.class, name = "promise"),
    @Type(value = Purpose.RetryCall.class, name = "retry"),
    @Type(value = Purpose.JudgeRefused.class, name = "judge-refused"),
    @Type(value = Purpose.SomethingChanged.class, name = "changed")
})
public sealed interface Purpose {

    /** What set the clock running. */
    @JsonIgnore
    Instant trigger();

    /** @param stockKnown when the stock of its lines was first known; absent while it is not */
    record ConfirmOrder(Instant placed, @Nullable Instant stockKnown) implements Purpose {

        @Override
        public Instant trigger() {
            return placed;
        }
    }

    /** @param answered when the answer was there that a BY promise waits for */
    record PromisedCall(
            Instant given, Promise promise, @Nullable Instant answered) implements Purpose {

        @Override
        public Instant trigger() {
            return given;
        }
    }

    /** @param due when the policy lets the customer be tried again */
    record RetryCall(Instant due) implements Purpose {

        @Override
        public Instant trigger() {
            return due;
        }
    }

    /**
     * An agreement did not stand; the customer may still be on the line.
     *
     * @param reason what has to be told to him
     */
    record JudgeRefused(Instant at, @Nullable RefusalReason reason) implements Purpose {

        @Override
        public Instant trigger() {
            return at;
        }
    }

    record SomethingChanged(Instant at, What what) implements Purpose {

        @Override
        public Instant trigger() {
            return at;
        }
    }

    enum What {
        STOCK,
        SUPPLIER_ANSWERED,
        PAYMENT_OVERDUE,
        ORDER_CHANGED,
        ORDER_REOPENED
    }
}
