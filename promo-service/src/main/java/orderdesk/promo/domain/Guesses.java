package orderdesk.promo.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import orderdesk.contracts.benefit.BenefitEvent;
import orderdesk.contracts.benefit.BenefitEvent.GuessingSuspected;
import orderdesk.platform.Decision;
import org.jspecify.annotations.Nullable;

/**
 * How often somebody named codes that could not be used: who misses too often is made to wait, and somebody is told once
 * in every window.
 *
 * @param who as the alarm names him
 * @param since when the window began
 * @param alarmedAt when somebody was told; absent while nobody was in this window
 */
public record Guesses(
        String who, int misses, Instant since, @Nullable Instant alarmedAt) {

    public static final Duration WINDOW = Duration.ofMinutes(10);

    public static Guesses none(String who, Instant now) {
        return new Guesses(who, 0, now, null);
    }

    /** @param limit with this one the alarm is raised and the door is closed until the window ends */
    public Decision<Guesses, BenefitEvent> missed(int limit, Instant now) {
        var open = over(now) ? none(who, now) : this;
        return open.more(1, limit, now);
    }

    /**
     * Like {@link #missed}, but once the alarm is raised nothing is counted: these counts are of one window only.
     *
     * @param codes that were missed together
     */
    public Decision<Guesses, BenefitEvent> counted(int codes, int limit, Instant now) {
        return isClosed(limit) ? Decision.of(this) : more(codes, limit, now);
    }

    /** Of counts of one window only. */
    public boolean isClosed(int limit) {
        return misses >= limit;
    }

    private Decision<Guesses, BenefitEvent> more(int codes, int limit, Instant now) {
        var sum = misses + codes;
        return misses < limit && sum >= limit
                ? Decision.of(new Guesses(who, sum, since, now), new GuessingSuspected(who, sum, since, now))
                : Decision.of(new Guesses(who, sum, since, alarmedAt));
    }

    /** How long he has to wait; nothing while he may try. */
    public Optional<Duration> wait(int limit, Instant now) {
        return misses < limit || over(now) ? Optional.empty() : Optional.of(Duration.between(now, since.plus(WINDOW)));
    }

    private boolean over(Instant now) {
        return !now.isBefore(since.plus(WINDOW));
    }
}
