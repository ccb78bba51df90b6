package orderdesk.platform.claim;

import java.time.Instant;
import orderdesk.contracts.shared.OperatorId;

/** One remark on a piece of work, for whoever talks to the customer next. */
public record Note(String text, OperatorId by, Instant at) {

    /** Longest text, in characters. */
    public static final int LENGTH_MAX = 1_000;

    /** Most notes on one piece of work, so that its document stays small; the oldest goes first. */
    public static final int KEPT_MAX = 100;
}
