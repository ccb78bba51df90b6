package orderdesk.order.crm.domain;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far the history of one CRM was read.
 *
 * @param sinceId id of the last change that was taken over, or was nothing to us
 * @param nextAt not looked before
 * @param leaseUntil one instance reads at a time
 * @param failures in a row
 * @param connectedAt when it was first looked at; absent where that was not noted
 * @param turn counts who had it; what an earlier one wants to note is nothing any more
 */
public record CrmMark(
        long sinceId,
        @Nullable Instant lookedAt,
        Instant nextAt,
        Instant leaseUntil,
        int failures,
        @Nullable String trouble,
        @Nullable Instant connectedAt,
        @Nullable Long turn) {

    public static final CrmMark NONE = new CrmMark(0, null, Instant.EPOCH, Instant.EPOCH, 0, null, null, null);

    static final Duration LEASE = Duration.ofMinutes(2);
    static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);

    public boolean isDue(Instant now) {
        return !nextAt.isAfter(now) && !leaseUntil.isAfter(now);
    }

    /** A turn of its own; one that was read before it was noted when is not new. */
    public CrmMark leased(Instant now) {
        var since = connectedAt != null ? connectedAt : sinceId > 0 ? Instant.EPOCH : now;
        var next = turn == null ? 1 : turn + 1;
        return new CrmMark(sinceId, lookedAt, nextAt, now.plus(LEASE), failures, trouble, since, next);
    }

    public boolean isTurn(long held) {
        return turn != null && turn == held && leaseUntil.isAfter(Instant.EPOCH);
    }

    /** Only who still has his turn goes on. */
    public CrmMark renewed(long held, Instant now) {
        return isTurn(held) ? with(sinceId, nextAt, now.plus(LEASE)) : this;
    }

    /** Never back: two who read the same leave the later place. */
    public CrmMark moved(long last) {
        return with(Math.max(sinceId, last), nextAt, leaseUntil);
    }

    private CrmMark with(long since, Instant next, Instant until) {
        return new CrmMark(since, lookedAt, next, until, failures, trouble, connectedAt, turn);
    }

    public CrmMark looked(long held, Instant now, Duration every) {
        return isTurn(held)
                ? new CrmMark(sinceId, now, now.plus(every), Instant.EPOCH, 0, null, connectedAt, turn)
                : this;
    }

    /** @param wanted how long the CRM asked to be left alone; absent where it did not say */
    public CrmMark failed(long held, Instant now, Duration every, @Nullable Duration wanted, String why) {
        if (!isTurn(held)) {
            return this;
        }
        var usual = every.multipliedBy(1L << Math.min(failures, 10));
        var pause = wanted == null ? usual : wanted;
        var next = now.plus(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE);
        return new CrmMark(sinceId, lookedAt, next, Instant.EPOCH, failures + 1, why, connectedAt, turn);
    }
}
