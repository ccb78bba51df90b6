package orderdesk.platform.claim;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import orderdesk.contracts.shared.OperatorId;
import org.jspecify.annotations.Nullable;

/**
 * A customer who calls and hears it ring, as callback-service told.
 *
 * @param since when he heard it first
 * @param forWhom who is there to answer; everybody of the shop where it is absent
 * @param waits until somebody answers, or he hangs up
 */
public record WaitingCaller(
        UUID call, Instant since, @Nullable List<OperatorId> forWhom, boolean waits) {

    public WaitingCaller {
        forWhom = forWhom == null ? null : List.copyOf(forWhom);
    }

    /** Whether this operator should answer him before he calls anybody. */
    public boolean waitsFor(OperatorId operator) {
        return waits && (forWhom == null || forWhom.contains(operator));
    }

    public WaitingCaller waitsNoMore() {
        return new WaitingCaller(call, since, forWhom, false);
    }
}
