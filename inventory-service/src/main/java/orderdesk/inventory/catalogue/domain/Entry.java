package orderdesk.inventory.catalogue.domain;

import orderdesk.contracts.shared.Money;
import orderdesk.contracts.shared.Sku;
import org.jspecify.annotations.Nullable;

/**
 * What a supplier's lists have said about one SKU, newer lists over older ones.
 *
 * @param count pieces, of a supplier who counts
 * @param price absent where no list ever gave one
 * @param print fingerprint of the row that said so last
 */
public record Entry(
        Sku sku,
        Card card,
        boolean available,
        @Nullable Integer count,
        @Nullable Money price,
        @Nullable Money purchase,
        boolean prepayOnly,
        long print) {

    /** Fingerprint of no row. */
    private static final long GONE = 4;

    public Entry {
        print = even(print);
    }

    /**
     * Fingerprints are even and above zero: the store says by their last bit whether the entry can be had, and asks for
     * it by a remainder, which of a negative number would be negative.
     */
    public static long even(long print) {
        var even = print & Long.MAX_VALUE - 1;
        return even == 0 ? 2 : even;
    }

    /** The same fingerprint, odd where the entry can be had. */
    public long printed() {
        return print + (canBeHad() ? 1 : 0);
    }

    public boolean canBeHad() {
        return units(1) > 0;
    }

    /** @param assumed pieces, of a supplier who does not count */
    public int units(int assumed) {
        return !available ? 0 : count == null ? assumed : count;
    }

    /** The list has it no longer; everything but its availability stays, for the orders that name it. */
    public Entry gone() {
        return new Entry(sku, card, false, count, price, purchase, prepayOnly, GONE);
    }

    /** Everything but the wording of the row is the same. */
    public boolean saysTheSameAs(Entry other) {
        return equals(new Entry(
                other.sku,
                other.card,
                other.available,
                other.count,
                other.price,
                other.purchase,
                other.prepayOnly,
                print));
    }

    public Offer offer(Source source, int assumed) {
        return new Offer(sku, source, card, units(assumed), count != null, price, purchase, prepayOnly);
    }
}
