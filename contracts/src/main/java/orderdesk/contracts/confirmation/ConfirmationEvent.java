package orderdesk.contracts.confirmation;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.order.ReadBack;
import orderdesk.contracts.shared.OperatorId;
import org.jspecify.annotations.Nullable;

/** What confirmation-service announces on the topic {@code confirmations}. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type", defaultImpl = ConfirmationEvent.Unknown.class)
public sealed interface ConfirmationEvent
        permits ReviewEvent,
                ConfirmationEvent.WorkClaimed,
                ConfirmationEvent.WorkReleased,
                ConfirmationEvent.WorkHandedOver,
                ConfirmationEvent.ContactStarted,
                ConfirmationEvent.ContactAttempted,
                ConfirmationEvent.CustomerReached,
                ConfirmationEvent.ContactTargetMissed,
                ConfirmationEvent.ContactBreached,
                ConfirmationEvent.CustomerUnreachable,
                ConfirmationEvent.PromiseGiven,
                ConfirmationEvent.PromiseKept,
                ConfirmationEvent.PromiseRenegotiated,
                ConfirmationEvent.PromiseBroken,
                ConfirmationEvent.PromiseLapsed,
                ConfirmationEvent.DelayForeseen,
                ConfirmationEvent.Unknown {

    /**
     * An operator holds all open work of one person.
     *
     * @param person id of the claim on the person, the same in both queues
     * @param token fencing token; a higher one supersedes
     * @param since when it was first claimed: of two claims on one person in the two queues the earlier one stands
     */
    @JsonTypeName("confirmation.work-claimed.v1")
    record WorkClaimed(
            UUID person,
            OperatorId operator,
            long token,
            Instant leaseEnds,
            List<OrderId> orders,
            @Nullable Instant since,
            Instant at)
            implements ConfirmationEvent {}

    /** An operator holds the work of this person no longer: he gave it back, or his lease ended. */
    @JsonTypeName("confirmation.work-released.v1")
    record WorkReleased(UUID person, OperatorId operator, long token, List<OrderId> orders, Instant at)
            implements ConfirmationEvent {}

    /** An operator gave the work of this person to another one, with a word about it. */
    @JsonTypeName("confirmation.work-handed-over.v1")
    record WorkHandedOver(
            UUID person, OperatorId from, OperatorId to, long token, List<OrderId> orders, String note, Instant at)
            implements ConfirmationEvent {}

    /** The number was dialled; the first of these is the first contact (R043). */
    @JsonTypeName("confirmation.contact-started.v1")
    record ContactStarted(
            OrderId orderId,
            int attempt,
            OperatorId operator,
            @Nullable String call,
            Instant at) implements ConfirmationEvent {}

    /**
     * The customer was not spoken with, or not to the end.
     *
     * @param nextAt when he is called again; absent where this was the last attempt
     */
    @JsonTypeName("confirmation.contact-attempted.v1")
    record ContactAttempted(
            OrderId orderId,
            int attempt,
            OperatorId operator,
            AttemptResult result,
            @Nullable String call,
            @Nullable Instant nextAt,
            Instant at)
            implements ConfirmationEvent {}

    /**
     * The customer answered for himself; order-service judges an agreement.
     *
     * @param refusal why he does not want the order; absent when he agreed
     */
    @JsonTypeName("confirmation.customer-reached.v1")
    record CustomerReached(
            OrderId orderId,
            Answer answer,
            ReadBack readBack,
            @Nullable String refusal,
            Instant at) implements ConfirmationEvent {}

    /** First contact was not made in the target of 30 minutes of open time (R074). */
    @JsonTypeName("confirmation.contact-target-missed.v1")
    record ContactTargetMissed(OrderId orderId, Instant due, String why, Instant at) implements ConfirmationEvent {}

    /** First contact was not made in 60 minutes of open time (R043). */
    @JsonTypeName("confirmation.contact-breached.v1")
    record ContactBreached(OrderId orderId, Instant due, String why, Instant at) implements ConfirmationEvent {}

    /**
     * Every attempt that the shop's policy allows was made.
     *
     * @param then what the policy says happens next
     */
    @JsonTypeName("confirmation.customer-unreachable.v1")
    record CustomerUnreachable(OrderId orderId, int attempts, WhenUnreachable then, Instant at)
            implements ConfirmationEvent {}

    /**
     * The customer was told when he is called, or what he is to hear by then.
     *
     * @param holdId capacity held for it; absent where it was taken unchecked (R083)
     */
    @JsonTypeName("confirmation.promise-given.v1")
    record PromiseGiven(
            OrderId orderId,
            PromiseId promiseId,
            Promise promise,
            OperatorId operator,
            @Nullable String holdId,
            Instant at)
            implements ConfirmationEvent {}

    /** What was promised was done in its time. */
    @JsonTypeName("confirmation.promise-kept.v1")
    record PromiseKept(OrderId orderId, PromiseId promiseId, Instant at) implements ConfirmationEvent {}

    /**
     * The customer and the desk agreed on another promise in its place.
     *
     * @param next the promise that counts from now on
     */
    @JsonTypeName("confirmation.promise-renegotiated.v1")
    record PromiseRenegotiated(OrderId orderId, PromiseId promiseId, PromiseId next, Instant at)
            implements ConfirmationEvent {}

    /**
     * The time of a promise passed without what was promised.
     *
     * @param due the end of that time
     */
    @JsonTypeName("confirmation.promise-broken.v1")
    record PromiseBroken(OrderId orderId, PromiseId promiseId, Instant due, Instant at) implements ConfirmationEvent {}

    /** Its order ended, or was confirmed without another call, before its time: nothing is owed any more. */
    @JsonTypeName("confirmation.promise-lapsed.v1")
    record PromiseLapsed(OrderId orderId, PromiseId promiseId, Instant at) implements ConfirmationEvent {}

    /** When an order was placed, its call could be foreseen to be late (R080); said at most once of an order. */
    @JsonTypeName("confirmation.delay-foreseen.v1")
    record DelayForeseen(OrderId orderId, Delay why, Instant at) implements ConfirmationEvent {}

    /** Stands in for event types added after this build, so that an older reader skips them. */
    record Unknown() implements ConfirmationEvent {}

    enum Answer {
        AGREED,
        REFUSED
    }

    enum AttemptResult {
        NO_ANSWER,
        BUSY,
        ROBOT,
        OTHER_PERSON,
        WRONG_NUMBER,
        LATER
    }

    enum Delay {
        /** No operator of the shop is at work. */
        NOBODY_THERE,
        /** The calls before it take longer than 30 minutes. */
        LONG_QUEUE
    }

    enum WhenUnreachable {
        CANCEL,
        ATTENTION
    }
}
