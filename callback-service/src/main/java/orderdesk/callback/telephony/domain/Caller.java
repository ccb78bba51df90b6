package orderdesk.callback.telephony.domain;

import java.time.Instant;
import java.util.Optional;
import orderdesk.contracts.callback.CallTaskId;
import org.jspecify.annotations.Nullable;

/**
 * One telephone that called a shop, or was called: what is owed to it for having called in vain. However often it
 * calls, that is one call; any talk settles it (R061).
 *
 * @param owed the call that is owed since {@code owedSince}
 * @param settled the last one that a talk settled
 * @param talkedAt the end of the last talk
 */
public record Caller(
        @Nullable CallTaskId owed,
        @Nullable Instant owedSince,
        @Nullable CallTaskId settled,
        @Nullable Instant talkedAt) {

    public static final Caller NOBODY = new Caller(null, null, null, null);

    /**
     * Nobody answered, or the line broke.
     *
     * @param id of the call that is owed now, unless one is
     * @param over a call that was owed and is no more, whoever ended it
     */
    public Caller inVain(CallTaskId id, Instant at, @Nullable CallTaskId over) {
        var isOwed = owed != null && !owed.equals(over);
        var isLateNews = talkedAt != null && at.isBefore(talkedAt);
        return isOwed || isLateNews ? this : new Caller(id, at, settled, talkedAt);
    }

    /** @param task that the talk was for: who talked says himself what it came to */
    public Caller talked(Instant at, @Nullable CallTaskId task) {
        var last = Optional.ofNullable(Times.latest(talkedAt, at)).orElse(at);
        var settles = owed != null && !owed.equals(task) && (owedSince == null || !owedSince.isAfter(at));
        return settles ? new Caller(null, null, owed, last) : new Caller(owed, owedSince, settled, last);
    }
}
