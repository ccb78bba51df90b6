package orderdesk.insight.messaging;

import java.util.List;
import java.util.Optional;
import orderdesk.contracts.callback.CallEvent;
import orderdesk.contracts.callback.CallSides;
import orderdesk.contracts.callback.ChatEvent;
import orderdesk.contracts.callback.ClaimEvent;
import orderdesk.contracts.callback.MysteryCallEvent;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.Topics;
import orderdesk.insight.Chronicle;
import orderdesk.insight.calls.domain.CallLog;
import orderdesk.platform.inbox.Reader;
import orderdesk.platform.inbox.Received;
import org.jspecify.annotations.Nullable;

/** Every call: what is counted of it, and, as far as it was about an order, its part of that order's story. */
public final class CallsReader implements Reader<CallEvent> {

    private final Chronicle chronicle;
    private final CallLog calls;

    public CallsReader(Chronicle chronicle, CallLog calls) {
        this.chronicle = chronicle;
        this.calls = calls;
    }

    @Override
    public String topic() {
        return Topics.CALLS;
    }

    @Override
    public Class<CallEvent> events() {
        return CallEvent.class;
    }

    @Override
    public void on(Received<CallEvent> received) {
        calls.keep(received);
        chronicle.keep(received, orders(received.event()));
    }

    private static List<OrderId> orders(CallEvent event) {
        return switch (event) {
            case CallEvent.CallTaskOpened it -> named(it.orderId());
            case CallEvent.CallTaskCompleted it -> named(it.orderId());
            case CallEvent.ReminderCompleted it -> List.of(it.orderId());
            case CallEvent.ContactStarted it -> named(it.orderId());
            case CallEvent.ContactAttempted it -> named(it.orderId());
            case CallEvent.PromiseGiven it -> named(it.orderId());
            case CallEvent.CallRinging it -> named(it.sides());
            case CallEvent.CallAnswered it -> named(it.sides());
            case CallEvent.CallHeld it -> named(it.sides());
            case CallEvent.CallHandedOver it -> named(it.sides());
            case CallEvent.PlaceKept it -> named(it.sides());
            case CallEvent.CallEnded it -> named(it.sides());
            case CallEvent.CallMissed it -> named(it.sides());
            case CallEvent.VoicemailLeft it -> named(it.sides());
            case CallEvent.RecordingAvailable it -> named(it.sides());
            case ChatEvent it -> it instanceof ChatEvent.ChatClosed closed ? named(closed.orderId()) : List.of();
            case MysteryCallEvent _, // its orders' stories are read by operators
                    CallEvent.CallbackRequested _,
                    CallEvent.CustomerRegistered _,
                    ClaimEvent _,
                    CallEvent.PromiseKept _,
                    CallEvent.PromiseRenegotiated _,
                    CallEvent.PromiseBroken _,
                    CallEvent.PromiseLapsed _,
                    CallEvent.PresenceChanged _,
                    CallEvent.Unknown _ -> List.of(); // of a person or an operator, not of one order
        };
    }

    private static List<OrderId> named(CallSides sides) {
        return named(sides.orderId());
    }

    private static List<OrderId> named(@Nullable OrderId order) {
        return Optional.ofNullable(order).stream().toList();
    }
}
