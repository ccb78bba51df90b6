package orderdesk.callback.telephony.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import orderdesk.contracts.callback.CallTaskId;
import orderdesk.contracts.callback.CallTaskKind;
import org.jspecify.annotations.Nullable;

/**
 * One telephone that called a shop, or was called: what is owed to it for having called in vain. However often it
 * calls, that is one call, of the most urgent or fullest kind; any talk settles it (R061).
 *
 * @param owed the call that is owed since {@code owedSince}
 * @param kind of it; absent in what was written before kinds were compared
 * @param clock when he first called in vain, of all that this one call stands for
 * @param replaced the last one in whose place another is owed
 * @param settled the last one that a talk settled
 * @param talkedAt the end of the last talk
 */
public record Caller(
        @Nullable CallTaskId owed,
        @Nullable CallTaskKind kind,
        @Nullable Instant owedSince,
        @Nullable Instant clock,
        @Nullable CallTaskId replaced,
        @Nullable CallTaskId settled,
        @Nullable Instant talkedAt) {

    public static final Caller NOBODY = new Caller(null, null, null, null, null, null, null);

    /** From the least to the most urgent; whoever left a message said more than who hung up. */
    private static final List<CallTaskKind> RANKS =
            List.of(CallTaskKind.MISSED_CALL, CallTaskKind.VOICEMAIL, CallTaskKind.CALLBACK, CallTaskKind.DROPPED_LINE);

    /**
     * Nobody answered, or the line broke.
     *
     * @param id of the call that is owed now, unless one is that says as much
     * @param over a call that was owed and is no more, whoever ended it
     */
    public Caller inVain(CallTaskId id, CallTaskKind its, Instant at, @Nullable CallTaskId over) {
        if (!isNews(at) || id.equals(owed) || id.equals(replaced)) {
            return this;
        }
        if (owed == null || owed.equals(over)) {
            return new Caller(id, its, at, at, replaced, settled, talkedAt);
        }
        if (!outranks(its)) {
            return this;
        }
        var first = its == CallTaskKind.VOICEMAIL ? Times.earliest(at, clock) : at;
        return new Caller(id, its, at, first, owed, settled, talkedAt);
    }

    /** Whether a call of this kind takes the place of the one that is owed. */
    public boolean outranks(CallTaskKind its) {
        return RANKS.indexOf(its) > RANKS.indexOf(kind == null ? CallTaskKind.MISSED_CALL : kind);
    }

    /** Since when the call that is owed is owed, as its clock counts. */
    public Instant since(Instant otherwise) {
        return clock == null ? otherwise : clock;
    }

    /** Whether nobody has talked with him since. */
    public boolean isNews(Instant at) {
        return talkedAt == null || !at.isBefore(talkedAt);
    }

    /** @param task that the talk was for: who talked says himself what it came to */
    public Caller talked(Instant at, @Nullable CallTaskId task) {
        var last = Optional.ofNullable(Times.latest(talkedAt, at)).orElse(at);
        var settles = owed != null && !owed.equals(task) && (owedSince == null || !owedSince.isAfter(at));
        return settles
                ? new Caller(null, null, null, null, replaced, owed, last)
                : new Caller(owed, kind, owedSince, clock, replaced, settled, last);
    }
}
