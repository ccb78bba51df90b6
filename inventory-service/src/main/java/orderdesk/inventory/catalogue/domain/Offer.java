package orderdesk.inventory.catalogue.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import orderdesk.contracts.shared.Money;
import orderdesk.contracts.shared.Sku;
import orderdesk.contracts.stock.LineStock.Certainty;
import org.jspecify.annotations.Nullable;

/**
 * What one supplier says about one SKU of one shop.
 *
 * @param units that can be had, before any order took some; zero while unavailable
 * @param counted the supplier gives quantities; without, {@code units} is assumed and never sure
 * @param price what the shop takes for it; absent where the list never said
 * @param purchase what the shop pays for it, where it is known
 * @param prepayOnly neither made nor shipped before payment (R027)
 */
public record Offer(
        Sku sku,
        Source source,
        Card card,
        int units,
        boolean counted,
        @Nullable Money price,
        @Nullable Money purchase,
        boolean prepayOnly) {

    private static final Comparator<Offer> BEST_FIRST = Comparator.comparing((Offer offer) -> offer.units() == 0)
            .thenComparing(offer -> !offer.counted())
            .thenComparing(offer -> offer.price() == null)
            .thenComparingLong(
                    offer -> offer.price() == null ? 0 : offer.price().minor())
            .thenComparing(offer -> offer.source().supplier());

    /** Of several suppliers of one SKU, the one to go by: in stock, counted, cheap. */
    public static Optional<Offer> best(Collection<Offer> offers) {
        return offers.stream().min(BEST_FIRST);
    }

    /** How far the figure can be trusted (R091); too old a one is a reason to ask the supplier, and nothing more. */
    public Certainty certainty(Instant now) {
        if (source.saysNothingAt(now)) {
            return Certainty.ASK;
        }
        return source.staleFor(now).isPresent() ? Certainty.STALE : counted ? Certainty.SURE : Certainty.ASSUMED;
    }

    /** Selling at this price loses money (R093); never so where the purchase price is not known in that currency. */
    public boolean costsMoreThan(Money selling) {
        return purchase != null && purchase.currency().equals(selling.currency()) && selling.compareTo(purchase) < 0;
    }
}
