package orderdesk.confirmation.domain;

import java.time.Instant;
import orderdesk.contracts.callback.Presence;
import orderdesk.contracts.shared.OperatorId;

/**
 * An operator of a shop, as callback-service told of him last.
 *
 * @param since when he began what he does now
 */
public record Colleague(OperatorId operator, Presence presence, Instant since) {

    /** On a break he is, too: he comes back in minutes. */
    public boolean isThere() {
        return switch (presence) {
            case READY, TALKING, WRAP_UP, PAUSED -> true;
            case AWAY -> false;
        };
    }
}
