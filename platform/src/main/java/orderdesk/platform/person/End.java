package orderdesk.platform.person;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import orderdesk.contracts.shared.ShopId;

/** When something that a shop keeps is over, so that its term begins. */
@FunctionalInterface
public interface End<A> {

    /** Longer than any order lasts: for what knows of an order, but not how it ended. */
    Duration ORDER_LASTS = Duration.ofDays(365);

    /**
     * @param last when something happened to it last
     * @return nothing while it is open, or owed
     */
    Optional<Instant> of(ShopId shop, A state, Instant last);

    /** It is over with the last that happened to it. */
    static <A> End<A> atOnce() {
        return (_, _, last) -> Optional.of(last);
    }

    static <A> End<A> where(Predicate<A> over) {
        return (_, state, last) -> over.test(state) ? Optional.of(last) : Optional.empty();
    }

    /** It belongs to an order whose end is not told here. */
    static <A> End<A> ofAnOrder() {
        return (_, _, last) -> Optional.of(last.plus(ORDER_LASTS));
    }

    /** {@link #ofAnOrder} where it is over, as far as it is known here. */
    static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
