package orderdesk.insight.messaging;

import java.util.List;
import java.util.Optional;
import orderdesk.contracts.confirmation.ConfirmationEvent;
import orderdesk.contracts.confirmation.ReviewEvent;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.order.ReadBack;
import orderdesk.contracts.shared.Topics;
import orderdesk.insight.Chronicle;
import orderdesk.insight.calls.domain.CallLog;
import orderdesk.platform.inbox.Reader;
import orderdesk.platform.inbox.Received;
import org.jspecify.annotations.Nullable;

/** Who called whom, when, and what was said. */
public final class ConfirmationsReader implements Reader<ConfirmationEvent> {

    private final Chronicle chronicle;
    private final CallLog calls;

    public ConfirmationsReader(Chronicle chronicle, CallLog calls) {
        this.chronicle = chronicle;
        this.calls = calls;
    }

    @Override
    public String topic() {
        return Topics.CONFIRMATIONS;
    }

    @Override
    public Class<ConfirmationEvent> events() {
        return ConfirmationEvent.class;
    }

    @Override
    public void on(Received<ConfirmationEvent> received) {
        chronicle.keep(received, orders(received.event()));
        if (received.event() instanceof ConfirmationEvent.CustomerReached reached) {
            said(reached.readBack()).ifPresent(call -> calls.tie(received, call, reached.orderId()));
        }
    }

    /** The call on which it was spoken, where that is known. */
    private static Optional<String> said(@Nullable ReadBack readBack) {
        return Optional.ofNullable(readBack).map(ReadBack::call);
    }

    private static List<OrderId> orders(ConfirmationEvent event) {
        return switch (event) {
            case ConfirmationEvent.ContactStarted it -> List.of(it.orderId());
            case ConfirmationEvent.ContactAttempted it -> List.of(it.orderId());
            case ConfirmationEvent.CustomerReached it -> List.of(it.orderId());
            case ConfirmationEvent.ContactTargetMissed it -> List.of(it.orderId());
            case ConfirmationEvent.ContactBreached it -> List.of(it.orderId());
            case ConfirmationEvent.CustomerUnreachable it -> List.of(it.orderId());
            case ConfirmationEvent.PromiseGiven it -> List.of(it.orderId());
            case ConfirmationEvent.PromiseKept it -> List.of(it.orderId());
            case ConfirmationEvent.PromiseRenegotiated it -> List.of(it.orderId());
            case ConfirmationEvent.PromiseBroken it -> List.of(it.orderId());
            case ConfirmationEvent.PromiseLapsed it -> List.of(it.orderId());
            case ConfirmationEvent.DelayForeseen it -> List.of(it.orderId());
            case ConfirmationEvent.WorkClaimed it -> it.orders();
            case ConfirmationEvent.WorkReleased it -> it.orders();
            case ConfirmationEvent.WorkHandedOver it -> it.orders();
            case ReviewEvent _ -> List.of(); // a story is read by every operator
            case ConfirmationEvent.Unknown _ -> List.of();
        };
    }
}
