package orderdesk.insight.calls.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import orderdesk.insight.calls.domain.Listing.After;

/**
 * Fills a part of a list from what the database finds. What the database can say of a call is asked of it; what takes a look
 * at other calls is sieved out here, part by part, until there are enough: no more is read than is shown, but for what is
 * sieved out.
 */
public final class Sieve {

    private static final int PART = 500;

    private Sieve() {}

    /**
     * @param sieves whether {@code keep} may leave something out
     * @param found as many as wanted behind a place, in their order; fewer only where there are no more
     */
    public static <T> List<T> fill(
            Listing wanted,
            boolean sieves,
            Function<Listing, List<T>> found,
            UnaryOperator<List<T>> keep,
            Function<T, After> place) {
        var kept = new ArrayList<T>();
        var next = wanted.upTo(sieves ? PART : wanted.limit());
        while (true) {
            var part = found.apply(next);
            kept.addAll(keep.apply(part));
            if (kept.size() >= wanted.limit() || part.size() < next.limit()) {
                return List.copyOf(kept.subList(0, Math.min(kept.size(), wanted.limit())));
            }
            next = next.behind(place.apply(part.getLast()));
        }
    }
}
