package orderdesk.confirmation.quality;

import java.time.Instant;
import java.util.UUID;
import orderdesk.confirmation.Story;
import orderdesk.confirmation.Theatre;
import orderdesk.confirmation.messaging.CallsReader;
import orderdesk.contracts.callback.CallEvent;
import orderdesk.contracts.callback.CallEvent.CallEnded;
import orderdesk.contracts.callback.CallEvent.RecordingAvailable;
import orderdesk.contracts.callback.CallId;
import orderdesk.contracts.callback.CallResult;
import orderdesk.contracts.callback.CallSides;
import orderdesk.contracts.callback.CallSides.Direction;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.inbox.Received;
import orderdesk.platform.testing.FixedShops;
import org.jspecify.annotations.Nullable;

/** Talks of the shop {@code tribuna}, as the exchange reports them. */
public final class Spoken {

    private Spoken() {}

    public static CallId call(long number) {
        return new CallId(new UUID(7, number));
    }

    public static void talk(Theatre theatre, long number, OperatorId operator, Instant at) {
        recorded(theatre, ended(number, operator, null, 60_000, at));
    }

    public static void talk(Theatre theatre, long number, OperatorId operator, OrderId order, Instant at) {
        recorded(theatre, ended(number, operator, order, 60_000, at));
    }

    /** As it was, and then its recording. */
    public static void recorded(Theatre theatre, CallEnded event) {
        hear(theatre, event);
        hear(theatre, new RecordingAvailable(event.callId(), event.sides(), 30, event.at()), event.callId(), 4);
    }

    public static void hear(Theatre theatre, CallEvent event, CallId subject, long sequence) {
        new CallsReader(theatre.desk()).on(received(event, subject, sequence, Story.CALLABLE));
    }

    public static void hear(Theatre theatre, CallEnded event) {
        new CallsReader(theatre.desk()).on(received(event));
    }

    public static CallEnded ended(
            long number, @Nullable OperatorId operator, @Nullable OrderId order, long talked, Instant at) {
        var sides = new CallSides(Direction.OUTBOUND, Story.OTHER_PHONE, "+78005550122", operator, null, order);
        return new CallEnded(call(number), sides, CallResult.TALKED, 1, 4_000, talked, at);
    }

    public static Received<CallEvent> received(CallEnded event) {
        return received(event, event.callId(), 3, event.at());
    }

    public static <E> Received<E> received(E event, CallId subject, long sequence, Instant at) {
        return new Received<>(
                event,
                "callback:%s:%d".formatted(subject, sequence),
                "callback",
                subject.toString(),
                sequence,
                FixedShops.TRIBUNA,
                new Cause("callback", "story", null),
                at);
    }
}
