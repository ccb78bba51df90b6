package orderdesk.order.domain.safe;

import org.jspecify.annotations.Nullable;

/**
 * One order that a rule held for, and what became of its parcel.
 *
 * @param rule its tag
 * @param way how it went: only then do results tell something of the rule
 */
public record Trial(String rule, Way way, @Nullable Result result) {

    public enum Way {
        CONFIRMED_BY_RULE,
        /** Drawn to be called, as if there were no rule: what the others are compared with. */
        CALLED_ANYWAY,
        /** An operator worked on it before any rule held: it is his. */
        IN_HAND
    }

    /** It tells nothing of any rule. */
    public static final Trial IN_HAND = new Trial("", Way.IN_HAND, null);

    public static Trial of(SafeRule rule, Way way) {
        return new Trial(rule.tag(), way, null);
    }

    public enum Result {
        ARRIVED,
        CAME_BACK
    }

    public Trial ended(Result news) {
        return result == Result.CAME_BACK ? this : new Trial(rule, way, news);
    }
}
