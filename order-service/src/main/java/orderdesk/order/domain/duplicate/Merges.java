package orderdesk.order.domain.duplicate;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import orderdesk.contracts.order.OrderId;
import orderdesk.order.domain.Unacceptable;
import orderdesk.platform.Decision;
import org.jspecify.annotations.Nullable;

/**
 * What one shop merges: within which time orders count as alike, and what was decided lately.
 *
 * <p><b>Guarantees.</b> Decisions of a shop are made one after the other here. An order that goes into another one is
 * never kept itself, so that of any circle of merges at least one order stays, whoever merges at the same moment.
 *
 * @param within absent where the shop never said; see {@link #likeWithin()}
 * @param merged of the last hour: no request lasts longer, and what was decided before shows in the orders themselves
 */
public record Merges(@Nullable Duration within, List<Merged> merged) {

    public static final Merges NONE = new Merges(null, List.of());

    public static final Duration WITHIN = Duration.ofHours(24);
    public static final Duration WITHIN_MAX = Duration.ofDays(14);

    /** In an hour; more are no work of people. */
    public static final int MERGED_MAX = 1_000;

    static final Duration REMEMBERED = Duration.ofHours(1);

    public Merges {
        merged = List.copyOf(merged);
    }

    /** Kept as history; nobody else is told: that an order was cancelled says it. */
    public record Changed(
            @Nullable OrderId away,
            @Nullable OrderId kept,
            @Nullable Duration within,
            String by,
            Instant at) {}

    public record Merged(OrderId away, OrderId kept, Instant at) {

        boolean is(OrderId itsAway, OrderId itsKept) {
            return away.equals(itsAway) && kept.equals(itsKept);
        }
    }

    public Duration likeWithin() {
        return within == null ? WITHIN : within;
    }

    /** @throws Unacceptable beyond 1 minute and {@link #WITHIN_MAX} */
    public Decision<Merges, Changed> likeWithin(Duration wanted, String by, Instant now) {
        if (wanted.compareTo(Duration.ofMinutes(1)) < 0 || wanted.compareTo(WITHIN_MAX) > 0) {
            throw Unacceptable.because("/withinSeconds", "range", "60 to %d.".formatted(WITHIN_MAX.toSeconds()));
        }
        return wanted.equals(within)
                ? Decision.of(this)
                : Decision.of(new Merges(wanted, merged), new Changed(null, null, wanted, by, now));
    }

    /** @throws AlreadyMerged when one of them was merged otherwise a moment ago */
    public Decision<Merges, Changed> merge(OrderId away, OrderId kept, String by, Instant now) {
        var late = merged.stream()
                .filter(each -> each.at().isAfter(now.minus(REMEMBERED)))
                .toList();
        if (late.stream().anyMatch(each -> each.is(away, kept))) {
            return Decision.of(this);
        }
        if (late.size() >= MERGED_MAX
                || late.stream().map(Merged::away).anyMatch(each -> each.equals(away) || each.equals(kept))) {
            throw new AlreadyMerged();
        }
        var next = Stream.concat(late.stream(), Stream.of(new Merged(away, kept, now)));
        return Decision.of(new Merges(within, next.toList()), new Changed(away, kept, null, by, now));
    }

    /** The order to be cancelled stayed: nothing was merged. */
    public Decision<Merges, Changed> forget(OrderId away, OrderId kept) {
        return Decision.of(new Merges(
                within, merged.stream().filter(each -> !each.is(away, kept)).toList()));
    }
}
