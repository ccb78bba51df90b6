package orderdesk.inventory.delivery.domain;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What a customer wants of a point.
 *
 * @param at when he means to come, by the clock there; absent: at any time
 * @param payment how he pays there; absent: it is paid before
 * @param grams of the parcel; absent: it is not known, and asked of nobody
 */
public record Wanted(
        @Nullable LocalDateTime at,
        @Nullable Payment payment,
        @Nullable Integer grams) {

    public static final Wanted ANY = new Wanted(null, null, null);

    public boolean fits(PickupPoint point) {
        var terms = point.terms();
        var max = terms.maxWeightGrams();
        return point.status() == PickupPoint.Status.OPEN
                && (grams == null || max == null || grams <= max)
                && (payment == null || (payment == Payment.CASH ? terms.cash() : terms.card()))
                && (at == null || point.hours().open(at));
    }

    public enum Payment {
        CASH,
        CARD
    }
}
