package orderdesk.inventory.supplier.domain;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How keeping up with a supplier's lists goes.
 *
 * @param heardAt when a list last went in, or when they began to be due
 * @param due when the next one is to be fetched; absent where nobody fetches
 * @param fetching who fetches now; absent while nobody does
 * @param late it has been told that none came in time
 * @param failures in a row
 * @param failure why the last attempt failed; absent after one that did not
 * @param validators by what the address knows the list that it gave last
 */
public record Sync(
        Instant heardAt,
        @Nullable Instant due,
        @Nullable Fetch fetching,
        boolean late,
        int failures,
        @Nullable String failure,
        @Nullable Validators validators) {

    /** Whoever has not come back by then has died. A download takes at most half of it, and reading has its own lease. */
    public static final Duration LEASE = Duration.ofMinutes(10);

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);
    private static final Duration PAUSE_MAX = Duration.ofHours(1);
    private static final int DOUBLINGS_MAX = 10;

    /** @param token of this attempt, so that one that was given up cannot speak for its successor */
    public record Fetch(String token, Instant since) {

        Instant until() {
            return since.plus(LEASE);
        }
    }

    /**
     * What a conditional request asks with (RFC 9110, section 13).
     *
     * @param sha256 of the list that they belong to; with another one in the catalogue they mean nothing
     */
    public record Validators(
            @Nullable String etag, @Nullable String modified, String sha256) {}

    static Sync begun(Schedule schedule, Instant now) {
        return new Sync(now, schedule.url() == null ? null : now, null, false, 0, null, null);
    }

    /** The schedule has changed: another address is asked at once and unconditionally. */
    Sync rescheduled(Schedule schedule, Instant now) {
        return new Sync(heardAt, schedule.url() == null ? null : now, null, late, 0, null, null);
    }

    /** When somebody is to fetch: when it is due, or when whoever began has died. */
    public @Nullable Instant wanted() {
        return fetching == null ? due : fetching.until();
    }

    Sync fetching(String token, Instant now) {
        return new Sync(heardAt, due, new Fetch(token, now), late, failures, failure, validators);
    }

    boolean isFetchedBy(String token) {
        return fetching != null && fetching.token().equals(token);
    }

    /** A list has gone in, or holds on. */
    Sync heard(Instant now) {
        return new Sync(now, due, fetching, false, 0, null, validators);
    }

    /** @param next what the address will know this list by; absent where it gave nothing to know it by */
    Sync fetched(Duration every, @Nullable Validators next, Instant now) {
        var since = fetching == null ? now : fetching.since();
        var then = since.plus(every);
        return new Sync(heardAt, then.isBefore(now) ? now : then, null, late, 0, null, next);
    }

    /** The next attempt comes soon, and later each time; never later than a list is due anyway, unless it was asked for. */
    Sync failed(Duration every, String reason, @Nullable Duration asked, Instant now) {
        var doubled = FIRST_PAUSE.multipliedBy(1L << Math.min(failures, DOUBLINGS_MAX));
        var pause = doubled.compareTo(every) < 0 ? doubled : every;
        if (asked != null && asked.compareTo(pause) > 0) {
            pause = asked.compareTo(PAUSE_MAX) < 0 ? asked : PAUSE_MAX;
        }
        return new Sync(heardAt, now.plus(pause), null, late, failures + 1, reason, validators);
    }

    Sync toldLate() {
        return new Sync(heardAt, due, fetching, true, failures, failure, validators);
    }
}
