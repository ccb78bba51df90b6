package orderdesk.contracts.order;

import orderdesk.contracts.shared.Money;
import orderdesk.contracts.shared.Sku;
import org.jspecify.annotations.Nullable;

/**
 * One position of an order.
 *
 * @param price of one piece, as the customer saw it
 * @param prepayOnly neither made nor shipped before payment is recorded (R027)
 * @param vendor whose make it is, where that was said: campaigns may be for one vendor's goods (R030)
 */
public record Line(
        LineId id,
        Sku sku,
        String name,
        Options options,
        int quantity,
        Money price,
        boolean prepayOnly,
        @Nullable String vendor) {

    /** Of a vendor who was not named. */
    public Line(LineId id, Sku sku, String name, Options options, int quantity, Money price, boolean prepayOnly) {
        this(id, sku, name, options, quantity, price, prepayOnly, null);
    }

    public Money total() {
        return price.times(quantity);
    }

    /** What is ticked beside the name (R021); absent where the product has no such choice. */
    public record Options(
            @Nullable String size,
            @Nullable String colour,
            @Nullable String series) {

        public static final Options NONE = new Options(null, null, null);
    }
}
