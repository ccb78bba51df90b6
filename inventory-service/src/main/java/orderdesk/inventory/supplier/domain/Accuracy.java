package orderdesk.inventory.supplier.domain;

/**
 * How right we were about a supplier's offers, found out by his next list (R094: 99.5 %).
 *
 * @param compared offers that we knew, and that the list names or should have named
 * @param availability of these, which can be had although we believed not, or the other way
 * @param price of the others, whose price is not the one we believed
 */
public record Accuracy(long compared, long availability, long price) {

    public static final int TARGET = 9_950;

    private static final int WHOLE = 10_000;

    public Accuracy and(Accuracy other) {
        return new Accuracy(compared + other.compared, availability + other.availability, price + other.price);
    }

    /** Right ones in ten thousand; all, where there is nothing to compare. */
    public int permyriad() {
        return compared == 0 ? WHOLE : (int) (WHOLE * (compared - availability - price) / compared);
    }
}
