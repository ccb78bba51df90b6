package orderdesk.contracts.stock;

import java.util.List;
import orderdesk.contracts.order.Line.Options;
import orderdesk.contracts.order.OrderDrafted.Match;
import orderdesk.contracts.shared.Money;
import orderdesk.contracts.shared.Sku;
import org.jspecify.annotations.Nullable;

/**
 * What the catalogue knows of one line as its customer wrote it.
 *
 * @param position as the draft counts its lines
 * @param match SURE, GUESS or UNMATCHED
 * @param product what it is, or may be; absent where nothing is, or the product has no price
 * @param candidates what is like it, the likeliest first; at most three
 */
public record MatchedLine(
        int position, Match match, @Nullable Product product, List<Sku> candidates) {

    public MatchedLine {
        candidates = List.copyOf(candidates);
    }

    /**
     * A product as an order line needs it.
     *
     * @param price what the shop takes for one piece now
     * @param prepayOnly neither made nor shipped before payment is recorded (R027)
     * @param vendor whose make it is, where that is known
     */
    public record Product(
            Sku sku,
            String name,
            Options options,
            Money price,
            boolean prepayOnly,
            @Nullable String vendor) {

        /** Of a vendor who was not named. */
        public Product(Sku sku, String name, Options options, Money price, boolean prepayOnly) {
            this(sku, name, options, price, prepayOnly, null);
        }
    }
}
