package orderdesk.inventory.stock.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import orderdesk.inventory.catalogue.domain.Offer;
import org.jspecify.annotations.Nullable;

/** By when goods can be at the shop: what a supplier has on his shelf is his lead time away. */
final class Leads {

    /** As {@link Shelf} reckons where pieces are. */
    private static final Comparator<Offer> FULLEST = Comparator.comparingInt((Offer offer) -> -offer.units())
            .thenComparing(offer -> offer.source().supplier());

    private Leads() {}

    /** When more of it would be there, ordered from its supplier now; absent where nobody knows his lead time. */
    static @Nullable Instant dueAt(Offer offer, Instant now) {
        return offer.leadDays().map(days -> now.plus(Duration.ofDays(days))).orElse(null);
    }

    /**
     * By when so many pieces are there that are listed, the fullest shelf emptied first.
     *
     * @return nothing where they are there already, or nobody knows a lead time
     */
    static @Nullable Instant readyAt(int pieces, List<Offer> listed, Instant now) {
        var days = 0;
        var left = pieces;
        for (var offer : listed.stream().sorted(FULLEST).toList()) {
            if (left <= 0) {
                break;
            }
            left -= offer.units();
            days = Math.max(days, offer.leadDays().orElse(0));
        }
        return days == 0 ? null : now.plus(Duration.ofDays(days));
    }

    static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isAfter(other) ? one : other;
    }
}
