package orderdesk.insight.calls.persistence;

import static java.util.Objects.requireNonNull;

import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import orderdesk.contracts.callback.CallEvent;
import orderdesk.contracts.callback.CallEvent.CallTaskCompleted;
import orderdesk.contracts.callback.CallEvent.CallTaskOpened;
import orderdesk.contracts.callback.CallId;
import orderdesk.contracts.callback.CallSides;
import orderdesk.contracts.callback.CallTaskId;
import orderdesk.contracts.callback.ChatEvent;
import orderdesk.contracts.callback.ClaimEvent;
import orderdesk.contracts.callback.MysteryCallEvent.MysteryCallMarked;
import orderdesk.contracts.confirmation.PromiseId;
import orderdesk.contracts.order.OrderId;
import orderdesk.insight.calls.domain.CallFact;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * What one fact teaches of a call, or of one that is owed: updates of which each may be made any number of times and
 * in any order. What is announced once is set; the earliest time is kept; orders, attempts and promises are sets.
 *
 * @param collection in which it is kept
 */
record Learning(String collection, UUID id, List<Bson> updates) {

    static final String CALLS = "calls";
    static final String OWED = "owed";

    /** Of the rules below: what was learned by smaller ones is learned anew from its facts. */
    static final int RULES = 2;

    static List<Learning> of(CallFact fact) {
        return switch (fact) {
            case CallFact.Heard heard ->
                of(heard.event(), heard.caller()).stream().toList();
            case CallFact.Tied tied -> List.of(new Learning(CALLS, tied.call(), List.of(orders(tied.order()))));
            case CallFact.LetterCame came -> List.of(owed(came.letter(), null, Updates.min("askedAt", came.at())));
            case CallFact.LettersAnswered answer ->
                answer.letters().stream()
                        .map(letter -> owed(letter, null, Updates.min("answeredAt", answer.at())))
                        .toList();
        };
    }

    /** Whether an event teaches anything. */
    static boolean isAbout(CallEvent event) {
        return of(event, null).isPresent();
    }

    private static Optional<Learning> of(CallEvent event, @Nullable UUID caller) {
        return Optional.ofNullable(learned(event, caller))
                .filter(learning -> !learning.updates().isEmpty()); // a missed call that names no order
    }

    private static @Nullable Learning learned(CallEvent event, @Nullable UUID caller) {
        return switch (event) {
            case CallEvent.CallRinging it -> call(it.callId(), it.sides(), Updates.min("beganAt", it.at()));
            case CallEvent.CallAnswered it -> call(it.callId(), it.sides(), Updates.min("answeredAt", it.at()));
            case CallEvent.CallEnded it -> ended(it, caller);
            case CallEvent.CallHeld it -> call(it.callId(), it.sides());
            case CallEvent.CallHandedOver it -> call(it.callId(), it.sides());
            case CallEvent.PlaceKept it -> call(it.callId(), it.sides());
            case CallEvent.CallMissed it -> call(it.callId(), it.sides());
            case CallEvent.VoicemailLeft it -> call(it.callId(), it.sides());
            case CallEvent.RecordingAvailable it -> call(it.callId(), it.sides());
            case CallTaskOpened it -> opened(it);
            case CallTaskCompleted it -> completed(it);
            case CallEvent.ContactStarted it -> dialled(it);
            case CallEvent.PromiseGiven it -> given(it);
            case CallEvent.PromiseKept it -> promise("kept", it.taskId(), it.promiseId());
            case CallEvent.PromiseRenegotiated it -> promise("renegotiated", it.taskId(), it.promiseId());
            case CallEvent.PromiseBroken it -> promise("broken", it.taskId(), it.promiseId());
            case CallEvent.PromiseLapsed it -> promise("lapsed", it.taskId(), it.promiseId());
            case MysteryCallMarked it -> mystery(it);
            case ChatEvent it -> chat(it);
            case CallEvent.ContactAttempted _,
                    CallEvent.CallbackRequested _,
                    CallEvent.CustomerRegistered _,
                    CallEvent.ReminderCompleted _,
                    CallEvent.PresenceChanged _,
                    CallEvent.Unknown _,
                    ClaimEvent _ -> null; // its task tells the same, or it is of no call
        };
    }

    private static @Nullable Learning chat(ChatEvent event) {
        return switch (event) {
            case ChatEvent.ChatOpened it -> asked(it);
            case ChatEvent.ChatAnswered it -> owed(it.taskId().value(), null, Updates.min("answeredAt", it.at()));
            case ChatEvent.ChatWritten _, ChatEvent.ChatClosed _ -> null; // its task tells the same
        };
    }

    private static Learning ended(CallEvent.CallEnded it, @Nullable UUID caller) {
        var sides = it.sides();
        var lasted = Duration.ofMillis(it.waited() + it.talked());
        return call(
                it.callId(),
                sides,
                Updates.min("beganAt", it.at().minus(lasted)),
                Updates.set("endedAt", it.at()),
                Updates.set("direction", sides.direction().name()),
                Updates.set("caller", caller == null ? null : caller.toString()),
                Updates.set(
                        "operator",
                        sides.operator() == null ? null : sides.operator().value()),
                Updates.set(
                        "task", sides.taskId() == null ? null : sides.taskId().toString()),
                Updates.set("result", it.result().name()),
                Updates.set("rings", it.rings()),
                Updates.set("talkedMillis", it.talked()));
    }

    private static Learning asked(ChatEvent.ChatOpened it) {
        return owed(it.taskId().value(), null, Updates.min("askedAt", it.at()), Updates.set("answerBy", it.answerBy()));
    }

    private static Learning opened(CallTaskOpened it) {
        return owed(
                it.taskId().value(),
                it.orderId(),
                Updates.set("openedAt", it.at()),
                Updates.set("kind", it.kind().name()),
                Updates.set("person", it.person().toString()));
    }

    private static Learning completed(CallTaskCompleted it) {
        return owed(
                it.taskId().value(),
                it.orderId(),
                Updates.set("endedAt", it.at()),
                Updates.set("outcome", it.outcome().name()),
                Updates.set(
                        "operator", it.operator() == null ? null : it.operator().value()));
    }

    private static Learning dialled(CallEvent.ContactStarted it) {
        return owed(
                it.taskId().value(),
                it.orderId(),
                Updates.min("attemptedAt", it.at()),
                Updates.set("dialled." + it.attempt(), it.operator().value()));
    }

    private static Learning mystery(MysteryCallMarked it) {
        var marked = Updates.set("mystery", true);
        var call = it.callId();
        return call == null
                ? owed(
                        requireNonNull(it.taskId(), "A mystery is a call or a task")
                                .value(),
                        null,
                        marked)
                : new Learning(CALLS, call.value(), List.of(marked));
    }

    /** What becomes of it is its giver's, be it the desk itself. */
    private static Learning given(CallEvent.PromiseGiven it) {
        return owed(
                it.taskId().value(),
                null,
                Updates.addToSet("promises.given", it.promiseId().toString()),
                Updates.set(
                        "givers." + it.promiseId(),
                        it.operator() == null ? "" : it.operator().value()));
    }

    private static Learning promise(String end, CallTaskId task, PromiseId promise) {
        return owed(task.value(), null, Updates.addToSet("promises." + end, promise.toString()));
    }

    private static Learning call(CallId id, CallSides sides, Bson... updates) {
        return new Learning(CALLS, id.value(), with(sides.orderId(), updates));
    }

    private static Learning owed(UUID id, @Nullable OrderId order, Bson... updates) {
        return new Learning(OWED, id, with(order, updates));
    }

    private static List<Bson> with(@Nullable OrderId order, Bson... updates) {
        var all = new ArrayList<>(List.of(updates));
        if (order != null) {
            all.add(orders(order));
        }
        return List.copyOf(all);
    }

    private static Bson orders(OrderId order) {
        return Updates.addToSet("orders", order.toString());
    }
}
