package orderdesk.insight.calls.domain;

import java.time.Instant;
import orderdesk.contracts.callback.Presence;
import orderdesk.contracts.shared.ShopId;

/**
 * For how long an operator of a shop was doing one thing.
 *
 * @param until when he turned to another, or the end of what is known
 * @param over he has turned to another
 */
public record Stay(ShopId shop, String operator, Presence presence, Instant from, Instant until, boolean over) {

    /** Whether a call could be given to him, or was: whoever has a break or is away serves nobody. */
    public boolean serves() {
        return switch (presence) {
            case READY, TALKING, WRAP_UP -> true;
            case PAUSED, AWAY -> false;
        };
    }
}
