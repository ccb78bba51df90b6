package orderdesk.platform.calling;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import orderdesk.contracts.shared.Zone;
import orderdesk.contracts.shop.ShopSettings;
import orderdesk.contracts.shop.ShopSettings.RetryPolicy;
import orderdesk.platform.calling.Purpose.RetryCall;

/**
 * When a customer who was not reached is tried again: three times on the first day, twice at other hours on the second,
 * then once a day, as often as the policy allows.
 *
 * @param zone in which the customer's days and hours are counted
 */
public record Retries(RetryPolicy policy, WindowClock window, ZoneId zone) {

    private static final int[] TRIES_ON_DAY = {3, 2, 1};
    private static final Duration OTHER_HOUR = Duration.ofHours(1);
    private static final Duration STEP = Duration.ofMinutes(30);

    public static Retries of(ShopSettings shop, Zone customer) {
        return new Retries(shop.retries(), WindowClock.of(shop.window(), customer), ZoneId.of(customer.id()));
    }

    /**
     * @param counted instants of the tries that count, oldest first, the one that has just failed included
     * @return nothing after the last try
     */
    public Optional<Instant> next(List<Instant> counted) {
        if (counted.size() >= policy.attemptsMax()) {
            return Optional.empty();
        }
        return Optional.of(sameDay(counted).orElseGet(() -> nextDay(counted)));
    }

    /**
     * Where the policy's tries are used up and the call is owed all the same, until he is reached (R061): once a day.
     *
     * @param counted as for {@link #next}
     */
    public Instant onceADay(List<Instant> counted) {
        return nextDay(counted);
    }

    /**
     * He has called us and talked since: what was pending waits as if that had been a try, which it was not.
     *
     * @param counted as for {@link #next}; the talk is not among them
     * @param last the last dialling
     * @return nothing where the talk is older than what is known already
     */
    public Optional<RetryCall> afterTalk(RetryCall pending, List<Instant> counted, Instant last, Instant talked) {
        var known = pending.talked() == null ? last : Span.later(last, pending.talked());
        return talked.isAfter(known)
                ? Optional.of(new RetryCall(Span.later(pending.due(), putOff(counted, talked)), talked))
                : Optional.empty();
    }

    /** The same retry by this policy, where it was made by another one. */
    public Optional<RetryCall> again(RetryCall pending, List<Instant> counted) {
        var talked = pending.talked();
        return talked == null
                ? next(counted).map(due -> new RetryCall(due, null))
                : Optional.of(new RetryCall(putOff(counted, talked), talked));
    }

    private Instant putOff(List<Instant> counted, Instant talked) {
        var all = Stream.concat(counted.stream(), Stream.of(talked)).toList();
        return next(all).orElseGet(() -> nextDay(all));
    }

    /**
     * A busy line is no try: it is called again soon, a few times in a row.
     *
     * @param inARow how often it was busy since the last try that counts, this time included
     * @return nothing where it counts as a try from now on
     */
    public Optional<Instant> afterBusy(int inARow, Instant now) {
        return inARow > policy.busyRetriesMax()
                ? Optional.empty()
                : Optional.of(window.firstOpen(now.plus(policy.busyRetryAfter())));
    }

    private Optional<Instant> sameDay(List<Instant> counted) {
        var last = counted.getLast();
        var today = dateOf(last);
        var days = counted.stream().map(this::dateOf).distinct().count();
        var triedToday = counted.stream().filter(t -> dateOf(t).equals(today)).count();
        if (triedToday >= TRIES_ON_DAY[(int) Math.min(days, TRIES_ON_DAY.length) - 1]) {
            return Optional.empty();
        }
        var gap = counted.size() == 1 ? policy.firstRetryAfter() : policy.otherPartOfDayAfter();
        return Optional.of(window.firstOpen(last.plus(gap)))
                .filter(t -> dateOf(t).equals(today));
    }

    private Instant nextDay(List<Instant> counted) {
        var midnight = dateOf(counted.getLast()).plusDays(1).atStartOfDay(zone).toInstant();
        var opening = window.firstOpen(midnight);
        return window.onDateOf(opening).stream()
                .flatMap(Retries::everyStep)
                .filter(t -> counted.stream().allMatch(tried -> atOtherHour(t, tried)))
                .findFirst()
                .orElse(opening);
    }

    private static Stream<Instant> everyStep(Span span) {
        return Stream.iterate(span.from(), span::contains, t -> t.plus(STEP));
    }

    private boolean atOtherHour(Instant t, Instant tried) {
        var apart = Duration.between(timeOf(t), timeOf(tried)).abs();
        return apart.compareTo(OTHER_HOUR) >= 0;
    }

    private LocalDate dateOf(Instant t) {
        return t.atZone(zone).toLocalDate();
    }

    private LocalTime timeOf(Instant t) {
        return t.atZone(zone).toLocalTime();
    }
}
