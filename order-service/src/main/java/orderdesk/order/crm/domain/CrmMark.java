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
 */
public record CrmMark(
        long sinceId,
        @Nullable Instant lookedAt,
        Instant nextAt,
        Instant leaseUntil,
        int failures,
        @Nullable String trouble) {

    public static final CrmMark NONE = new CrmMark(0, null, Instant.EPOCH, Instant.EPOCH, 0, null);

    static final Duration LEASE = Duration.ofMinutes(2);
    static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);

    public boolean isDue(Instant now) {
        return !nextAt.isAfter(now) && !leaseUntil.isAfter(now);
    }

    public CrmMark leased(Instant now) {
        return new CrmMark(sinceId, lookedAt, nextAt, now.plus(LEASE), failures, trouble);
    }

    /** Never back: two who read the same leave the later place. */
    public CrmMark moved(long last) {
        return new CrmMark(Math.max(sinceId, last), lookedAt, nextAt, leaseUntil, failures, trouble);
    }

    public CrmMark looked(Instant now, Duration every) {
        return new CrmMark(sinceId, now, now.plus(every), Instant.EPOCH, 0, null);
    }

    /** @param wanted how long the CRM asked to be left alone; absent where it did not say */
    public CrmMark failed(Instant now, Duration every, @Nullable Duration wanted, String why) {
        var usual = every.multipliedBy(1L << Math.min(failures, 10));
        var pause = wanted == null ? usual : wanted;
        var bounded = pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
        return new CrmMark(sinceId, lookedAt, now.plus(bounded), Instant.EPOCH, failures + 1, why);
    }
}
