package orderdesk.inventory.stock.domain;

/**
 * The pieces of one item, which always balance: {@code free + reserved + consumed = received + adjusted + overdrawn}.
 * At most one of {@code free} and {@code overdrawn} is above zero.
 *
 * @param received counted when the item was first listed
 * @param adjusted what later counts added or took away
 * @param overdrawn reserved pieces that a count did not find
 * @param consumed pieces of confirmed orders, ever
 */
public record Ledger(long received, long adjusted, long overdrawn, long free, long reserved, long consumed) {

    public Ledger {
        var balanced = free + reserved + consumed == received + adjusted + overdrawn;
        if (!balanced || free < 0 || reserved < 0 || consumed < 0 || overdrawn < 0 || Math.min(free, overdrawn) > 0) {
            throw new IllegalArgumentException("Out of balance: %d free, %d reserved, %d consumed of %d%+d over %d"
                    .formatted(free, reserved, consumed, received, adjusted, overdrawn));
        }
    }

    public static Ledger listed(long units) {
        return new Ledger(units, 0, 0, units, 0, 0);
    }

    /** What the sources say is on the shelf, as far as orders have not taken it away. */
    long level() {
        return balance() + reserved;
    }

    /** A count found {@code level} pieces, reserved ones among them. */
    Ledger counted(long level) {
        var change = level - level();
        return with(balance() + change, reserved, consumed, adjusted + change);
    }

    /** An order's hold goes from one quantity and kind to another; the difference comes from or goes to the shelf. */
    Ledger moved(Hold.Kind from, int before, Hold.Kind to, int after) {
        return with(
                balance() + before - after,
                reserved - in(Hold.Kind.RESERVED, from, before) + in(Hold.Kind.RESERVED, to, after),
                consumed - in(Hold.Kind.CONSUMED, from, before) + in(Hold.Kind.CONSUMED, to, after),
                adjusted);
    }

    private long balance() {
        return free - overdrawn;
    }

    private Ledger with(long balance, long nowReserved, long nowConsumed, long nowAdjusted) {
        return new Ledger(received, nowAdjusted, Math.max(0, -balance), Math.max(0, balance), nowReserved, nowConsumed);
    }

    private static long in(Hold.Kind wanted, Hold.Kind kind, int quantity) {
        return wanted == kind ? quantity : 0;
    }
}
