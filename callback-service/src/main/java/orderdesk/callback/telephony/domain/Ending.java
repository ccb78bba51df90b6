package orderdesk.callback.telephony.domain;

import java.time.Duration;
import java.time.Instant;
import orderdesk.contracts.callback.CallResult;

/**
 * How a call ended: decided once, and never changed by news that come later.
 *
 * @param waited from the first ring that the caller heard to the live voice, or to the end
 * @param talked nothing where nobody talked
 * @param assumed the exchange never said that the call was over; the desk concluded it
 */
public record Ending(CallResult result, Instant at, Duration waited, Duration talked, boolean assumed) {

    /** One second of tone and four of silence: how a Russian exchange rings. */
    public static final Duration RING = Duration.ofSeconds(5);

    /** Rings that the caller heard; the one that he hung up in counts (R084). */
    public int rings() {
        return rings(waited);
    }

    static int rings(Duration waited) {
        return Math.max(1, Math.ceilDiv((int) Math.min(waited.toSeconds(), 86_400), (int) RING.toSeconds()));
    }
}
