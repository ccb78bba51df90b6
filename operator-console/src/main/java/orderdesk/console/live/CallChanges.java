package orderdesk.console.live;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import orderdesk.contracts.callback.CallEvent;
import orderdesk.contracts.callback.CallId;
import orderdesk.contracts.callback.CallSides;
import orderdesk.contracts.callback.CallTaskId;
import orderdesk.contracts.callback.ChatEvent;
import orderdesk.contracts.callback.ClaimEvent;
import orderdesk.contracts.callback.MysteryCallEvent;
import orderdesk.contracts.order.OrderId;
import orderdesk.platform.inbox.Received;
import org.jspecify.annotations.Nullable;

/** What browsers are told of calls: which, and which work they concern; numbers and names they read from their owner. */
final class CallChanges {

    private CallChanges() {}

    static Optional<Change> of(Received<CallEvent> event, String type) {
        return switch (event.event()) {
            case ClaimEvent.WorkClaimed claimed ->
                Optional.of(
                        held(event, type, claimed.tasks(), claimed.operator().value(), claimed.leaseEnds()));
            case ClaimEvent.WorkReleased released -> Optional.of(held(event, type, released.tasks(), null, null));
            case ClaimEvent.WorkHandedOver handed ->
                Optional.of(held(event, type, handed.tasks(), handed.to().value(), null));
            case CallEvent.CallRinging ringing -> Optional.of(call(event, type, ringing.callId(), ringing.sides()));
            case CallEvent.CallAnswered answered -> Optional.of(call(event, type, answered.callId(), answered.sides()));
            case CallEvent.CallHeld held -> Optional.of(call(event, type, held.callId(), held.sides()));
            case CallEvent.CallHandedOver handed -> Optional.of(call(event, type, handed.callId(), handed.sides()));
            case CallEvent.PlaceKept kept -> Optional.of(call(event, type, kept.callId(), kept.sides()));
            case CallEvent.CallEnded ended -> Optional.of(call(event, type, ended.callId(), ended.sides()));
            case CallEvent.CallMissed missed -> Optional.of(call(event, type, missed.callId(), missed.sides()));
            case CallEvent.VoicemailLeft left -> Optional.of(call(event, type, left.callId(), left.sides()));
            case CallEvent.RecordingAvailable there -> Optional.of(call(event, type, there.callId(), there.sides()));
            case ChatEvent.ChatOpened it -> Optional.of(task(event, type, it.taskId()));
            case ChatEvent.ChatAnswered it -> Optional.of(task(event, type, it.taskId()));
            case ChatEvent.ChatWritten it -> Optional.of(task(event, type, it.taskId()));
            case ChatEvent.ChatClosed it -> Optional.of(task(event, type, it.taskId()));
            case CallEvent.PresenceChanged _ -> Optional.of(change(event, type, List.of(), List.of(), null));
            case CallEvent.Unknown _ -> Optional.empty();
            case MysteryCallEvent _ -> Optional.empty(); // nobody who talks with customers is to know
            // Every other is about one call that is owed, and so will be those to come.
            default -> Optional.of(change(event, type, List.of(), List.of(UUID.fromString(event.subject())), null));
        };
    }

    private static Change task(Received<?> event, String type, CallTaskId id) {
        return change(event, type, List.of(), List.of(id.value()), null);
    }

    private static Change call(Received<?> event, String type, CallId id, CallSides sides) {
        return change(
                event,
                type,
                Optional.ofNullable(sides.orderId()).map(OrderId::value).stream()
                        .toList(),
                Optional.ofNullable(sides.taskId()).map(CallTaskId::value).stream()
                        .toList(),
                id.value());
    }

    private static Change change(
            Received<?> event, String type, List<UUID> orders, List<UUID> tasks, @Nullable UUID call) {
        return new Change(event.id(), type, event.shop(), orders, tasks, call, event.at(), null, null);
    }

    private static Change held(
            Received<?> event, String type, List<CallTaskId> tasks, @Nullable String by, @Nullable Instant until) {
        var ids = tasks.stream().map(CallTaskId::value).toList();
        return new Change(event.id(), type, event.shop(), List.of(), ids, null, event.at(), by, until);
    }
}
