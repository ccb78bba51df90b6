package orderdesk.contracts.callback;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import orderdesk.contracts.confirmation.ConfirmationEvent.AttemptResult;
import orderdesk.contracts.confirmation.Promise;
import orderdesk.contracts.confirmation.PromiseId;
import orderdesk.contracts.order.OrderEvent.Consent;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.contracts.shared.Phone;
import orderdesk.contracts.shared.Zone;
import org.jspecify.annotations.Nullable;

/**
 * What callback-service announces on the topic {@code calls}: calls that are owed, and calls in the exchange. An
 * {@code orderId} is data here: it names the order that a call is about, where there is one.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type", defaultImpl = CallEvent.Unknown.class)
public sealed interface CallEvent
        permits ChatEvent,
                ClaimEvent,
                MysteryCallEvent,
                CallEvent.CallbackRequested,
                CallEvent.CustomerRegistered,
                CallEvent.CallTaskOpened,
                CallEvent.CallTaskCompleted,
                CallEvent.ReminderCompleted,
                CallEvent.ContactStarted,
                CallEvent.ContactAttempted,
                CallEvent.PromiseGiven,
                CallEvent.PromiseKept,
                CallEvent.PromiseRenegotiated,
                CallEvent.PromiseBroken,
                CallEvent.PromiseLapsed,
                CallEvent.CallRinging,
                CallEvent.CallAnswered,
                CallEvent.CallHeld,
                CallEvent.CallHandedOver,
                CallEvent.PlaceKept,
                CallEvent.CallEnded,
                CallEvent.CallMissed,
                CallEvent.VoicemailLeft,
                CallEvent.RecordingAvailable,
                CallEvent.PresenceChanged,
                CallEvent.Unknown {

    /** A customer asked to be called, and agreed to the wording that the consent names (R036, R038). */
    @JsonTypeName("callback.requested.v1")
    record CallbackRequested(
            CallTaskId taskId,
            Phone phone,
            @Nullable String name,
            @Nullable String about,
            Consent consent,
            Instant at) implements CallEvent {}

    /** A customer registered with the shop (R087); {@code consent} is to a welcome call, absent where he gave none. */
    @JsonTypeName("callback.customer-registered.v1")
    record CustomerRegistered(
            CallTaskId taskId,
            Phone phone,
            @Nullable String name,
            @Nullable Consent consent,
            Instant at) implements CallEvent {}

    /** A call is owed: it is in the queue until its one outcome. */
    @JsonTypeName("callback.call-task-opened.v1")
    record CallTaskOpened(
            CallTaskId taskId,
            CallTaskKind kind,
            UUID person,
            Zone zone,
            @Nullable OrderId orderId,
            Instant at) implements CallEvent {}

    /** The call that was owed has its outcome, the only one (R072); nobody's is what time or an event decided. */
    @JsonTypeName("callback.call-task-completed.v1")
    record CallTaskCompleted(
            CallTaskId taskId,
            CallTaskKind kind,
            CallOutcome outcome,
            @Nullable CallTopic topic,
            @Nullable OperatorId operator,
            @Nullable OrderId orderId,
            Instant at)
            implements CallEvent {}

    /** The reminder before a delivery was made, or could not be (R047). */
    @JsonTypeName("callback.reminder-completed.v1")
    record ReminderCompleted(CallTaskId taskId, OrderId orderId, CallOutcome outcome, Instant at)
            implements CallEvent {}

    /** The number was dialled; the first time, that stops the clock of its limit. */
    @JsonTypeName("callback.contact-started.v1")
    record ContactStarted(
            CallTaskId taskId,
            int attempt,
            OperatorId operator,
            @Nullable String call,
            @Nullable OrderId orderId,
            Instant at)
            implements CallEvent {}

    /** The customer was not spoken with, or not to the end; {@code nextAt} says when he is called again, if at all. */
    @JsonTypeName("callback.contact-attempted.v1")
    record ContactAttempted(
            CallTaskId taskId,
            int attempt,
            OperatorId operator,
            AttemptResult result,
            @Nullable Instant nextAt,
            @Nullable OrderId orderId,
            Instant at)
            implements CallEvent {}

    /** The customer was told when he is called; by the desk itself where no operator is named (R056). */
    @JsonTypeName("callback.promise-given.v1")
    record PromiseGiven(
            CallTaskId taskId,
            PromiseId promiseId,
            Promise promise,
            @Nullable OperatorId operator,
            @Nullable String holdId,
            @Nullable OrderId orderId,
            Instant at)
            implements CallEvent {}

    /** What was promised was done in its time. */
    @JsonTypeName("callback.promise-kept.v1")
    record PromiseKept(CallTaskId taskId, PromiseId promiseId, Instant at) implements CallEvent {}

    /** The customer and the desk agreed on another promise in its place. */
    @JsonTypeName("callback.promise-renegotiated.v1")
    record PromiseRenegotiated(CallTaskId taskId, PromiseId promiseId, PromiseId next, Instant at)
            implements CallEvent {}

    /** The time of a promise, {@code due}, passed without what was promised. */
    @JsonTypeName("callback.promise-broken.v1")
    record PromiseBroken(CallTaskId taskId, PromiseId promiseId, Instant due, Instant at) implements CallEvent {}

    /** The call was needed no longer before the time of its promise. */
    @JsonTypeName("callback.promise-lapsed.v1")
    record PromiseLapsed(CallTaskId taskId, PromiseId promiseId, Instant at) implements CallEvent {}

    /**
     * Somebody's telephone rings: the customer's, or, where he calls, the desk's (R006); {@code forWhom} can answer a
     * customer's call, all of the shop where it is absent and nobody where it is empty (R059).
     */
    @JsonTypeName("callback.call-ringing.v1")
    record CallRinging(
            CallId callId, CallSides sides, @Nullable List<OperatorId> forWhom, Instant at) implements CallEvent {}

    /** A live voice answered. */
    @JsonTypeName("callback.call-answered.v1")
    record CallAnswered(CallId callId, CallSides sides, Instant at) implements CallEvent {}

    /** The customer waits while the operator asks somebody, or, where {@code held} is false, waits no more. */
    @JsonTypeName("callback.call-held.v1")
    record CallHeld(CallId callId, CallSides sides, boolean held, Instant at) implements CallEvent {}

    /** An operator asked a colleague to go on with his call, and left him a word about it (R060). */
    @JsonTypeName("callback.call-handed-over.v1")
    record CallHandedOver(CallId callId, CallSides sides, OperatorId from, OperatorId to, String note, Instant at)
            implements CallEvent {}

    /** A customer who waited asked to be called instead of waiting on; his place is his. */
    @JsonTypeName("callback.place-kept.v1")
    record PlaceKept(CallId callId, CallSides sides, Instant at) implements CallEvent {}

    /** The call is over; {@code rings} are those that the caller heard, times are in milliseconds. */
    @JsonTypeName("callback.call-ended.v1")
    record CallEnded(CallId callId, CallSides sides, CallResult result, int rings, long waited, long talked, Instant at)
            implements CallEvent {}

    /** A customer called and hung up before anybody answered (R061). */
    @JsonTypeName("callback.call-missed.v1")
    record CallMissed(CallId callId, CallSides sides, Instant at) implements CallEvent {}

    /** A customer left a message, so many seconds long (R070). */
    @JsonTypeName("callback.voicemail-left.v1")
    record VoicemailLeft(CallId callId, CallSides sides, int seconds, Instant at) implements CallEvent {}

    /** The recording of a call can be listened to (R069). */
    @JsonTypeName("callback.recording-available.v1")
    record RecordingAvailable(CallId callId, CallSides sides, int seconds, Instant at) implements CallEvent {}

    /** An operator can be given calls now, or cannot, and why. */
    @JsonTypeName("callback.presence-changed.v1")
    record PresenceChanged(OperatorId operator, Presence presence, Instant at) implements CallEvent {}

    /** Stands in for event types added after this build, so that an older reader skips them. */
    record Unknown() implements CallEvent {}
}
