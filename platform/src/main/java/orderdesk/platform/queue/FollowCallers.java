package orderdesk.platform.queue;

import java.time.Instant;
import java.util.List;
import orderdesk.contracts.callback.CallId;
import orderdesk.contracts.callback.CallSides;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.platform.Decision;
import orderdesk.platform.aggregate.Aggregates;
import orderdesk.platform.claim.WaitingCaller;
import orderdesk.platform.inbox.Received;
import org.jspecify.annotations.Nullable;

/** Keeps up with who calls and waits, from what callback-service announces; both owners of a queue do. */
public final class FollowCallers<E> {

    private final Aggregates<WaitingCaller, E> callers;

    public FollowCallers(Aggregates<WaitingCaller, E> callers) {
        this.callers = callers;
    }

    /** @param forWhom nobody is there for him where it is empty: then he keeps nobody from his work */
    public void rings(
            Received<?> received, CallId call, CallSides sides, @Nullable List<OperatorId> forWhom, Instant since) {
        if (sides.direction() != CallSides.Direction.INBOUND || forWhom != null && forWhom.isEmpty()) {
            return;
        }
        var caller = new WaitingCaller(call.value(), since, forWhom, true);
        callers.receive(
                received,
                call.toString(),
                known -> Decision.of(known.map(stored -> stored.state()).orElse(caller)));
    }

    /** Answered, or over. */
    public void waitsNoMore(Received<?> received, CallId call) {
        if (callers.find(received.shop(), call.toString()).isPresent()) {
            callers.receive(
                    received,
                    call.toString(),
                    known -> Decision.of(known.orElseThrow().state().waitsNoMore()));
        }
    }
}
