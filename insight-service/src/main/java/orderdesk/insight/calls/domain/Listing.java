package orderdesk.insight.calls.domain;

import java.time.Instant;
import java.util.UUID;
import orderdesk.insight.figures.domain.Period;
import orderdesk.insight.figures.domain.Slice;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list of calls, oldest first.
 *
 * @param slice the group of them that is wanted; all, where absent
 * @param after the last one of the part before, if any
 * @param limit how many are wanted at most
 */
public record Listing(
        Period period, @Nullable Slice slice, @Nullable After after, int limit) {

    /** @param at when it began, or came to be owed */
    public record After(Instant at, UUID id) {}

    /** The part that comes next. */
    Listing behind(After last) {
        return new Listing(period, slice, last, limit);
    }

    Listing upTo(int other) {
        return new Listing(period, slice, after, other);
    }
}
