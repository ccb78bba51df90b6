package orderdesk.inventory.price.domain;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far looking at all competitors' offers of a shop has come. One instance looks at a time; where it dies another goes
 * on behind what was looked at.
 *
 * @param rule how the shop follows its competitors
 * @param done of which lists and rule all was looked at
 * @param doing of which it is being looked at; absent while nobody looks
 * @param after the competitors' SKU behind which to go on
 * @param by who looks
 * @param until he is taken for dead then
 */
public record Watch(
        Rule rule,
        @Nullable String done,
        @Nullable String doing,
        @Nullable String after,
        @Nullable String by,
        @Nullable Instant until) {

    public static final Duration LEASE = Duration.ofSeconds(60);

    public static final Watch NEW = new Watch(Rule.USUAL, null, null, null, null, null);

    /** Every product is looked at anew under another rule. */
    public Watch with(Rule next) {
        return new Watch(next, null, null, null, null, null);
    }

    public boolean isDue(String version, Instant now) {
        return !version.equals(done) && (until == null || !now.isBefore(until));
    }

    /** Changes nothing where somebody else was quicker. */
    public Watch begun(String version, String who, Instant now) {
        return isDue(version, now)
                ? new Watch(rule, done, version, version.equals(doing) ? after : null, who, now.plus(LEASE))
                : this;
    }

    public boolean isBy(String who) {
        return who.equals(by);
    }

    /** Changes nothing for one who was taken for dead. */
    public Watch reached(String who, String sku, Instant now) {
        return isBy(who) ? new Watch(rule, done, doing, sku, who, now.plus(LEASE)) : this;
    }

    public Watch ended(String who) {
        return isBy(who) ? new Watch(rule, doing, null, null, null, null) : this;
    }
}
