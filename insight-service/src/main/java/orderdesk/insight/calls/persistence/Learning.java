package orderdesk.insight.calls.persistence;

import static java.util.Objects.requireNonNull;

import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.aggregate.Ids;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * What one event teaches of a call, or of one that is owed: updates of which each may be made any number of times and
 * in any order. What is announced once is set; the earliest time is kept; orders, attempts and promises are sets.
 *
 * @param collection in which it is kept
 */
record Learning(String collection, UUID id, List<Bson> updates) {

    static final String CALLS = "calls";
    static final String OWED = "owed";

    /** @return nothing to learn where the list of updates is empty */
    static Learning of(ShopId shop, CallEvent event) {
        return switch (event) {
            case CallEvent.CallRinging it -> call(it.callId(), it.sides(), Updates.min("beganAt", it.at()));
            case CallEvent.CallAnswered it -> call(it.callId(), it.sides(), Updates.min("answeredAt", it.at()));
            case CallEvent.CallEnded it -> ended(shop, it);
            case CallEvent.CallHeld it -> call(it.callId(), it.sides());
            case CallEvent.CallHandedOver it -> call(it.callId(), it.sides());
            case CallEvent.PlaceKept it -> call(it.callId(), it.sides());
            case CallEvent.CallMissed it -> call(it.callId(), it.sides());
            case CallEvent.VoicemailLeft it -> call(it.callId(), it.sides());
            case CallEvent.RecordingAvailable it -> call(it.callId(), it.sides());
            case CallTaskOpened it -> opened(it);
            case CallTaskCompleted it -> completed(it);
            case CallEvent.ContactStarted it -> dialled(it);
            case CallEvent.PromiseGiven it -> promise("given", it.taskId(), it.promiseId());
            case CallEvent.PromiseKept it -> promise("kept", it.taskId(), it.promiseId());
            case CallEvent.PromiseRenegotiated it -> promise("renegotiated", it.taskId(), it.promiseId());
            case CallEvent.PromiseBroken it -> promise("broken", it.taskId(), it.promiseId());
            case CallEvent.PromiseLapsed it -> promise("lapsed", it.taskId(), it.promiseId());
            case MysteryCallMarked it -> mystery(it);
            case CallEvent.ContactAttempted _,
                    CallEvent.CallbackRequested _,
                    CallEvent.CustomerRegistered _,
                    CallEvent.ReminderCompleted _,
                    CallEvent.PresenceChanged _,
                    CallEvent.Unknown _,
                    ChatEvent _,
                    ClaimEvent _ -> NOTHING; // its task tells the same, or it is of no call
        };
    }

    private static final Learning NOTHING = new Learning("", new UUID(0, 0), List.of());

    static Learning tied(UUID call, OrderId order) {
        return new Learning(CALLS, call, List.of(Updates.addToSet("orders", order.toString())));
    }

    private static Learning ended(ShopId shop, CallEvent.CallEnded it) {
        var sides = it.sides();
        var lasted = Duration.ofMillis(it.waited() + it.talked());
        return call(
                it.callId(),
                sides,
                Updates.min("beganAt", it.at().minus(lasted)),
                Updates.set("endedAt", it.at()),
                Updates.set("direction", sides.direction().name()),
                Updates.set("caller", caller(shop, sides)),
                Updates.set(
                        "operator",
                        sides.operator() == null ? null : sides.operator().value()),
                Updates.set(
                        "task", sides.taskId() == null ? null : sides.taskId().toString()),
                Updates.set("result", it.result().name()),
                Updates.set("rings", it.rings()),
                Updates.set("talkedMillis", it.talked()));
    }

    /** The person as callback-service names him: no number is kept. */
    private static @Nullable String caller(ShopId shop, CallSides sides) {
        var phone = sides.customer();
        return phone == null ? null : Ids.of(shop.value(), phone.e164()).toString();
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
            all.add(Updates.addToSet("orders", order.toString()));
        }
        return List.copyOf(all);
    }
}
