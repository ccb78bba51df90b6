package orderdesk.inventory.stock.domain;

/** How much a product is wanted now. */
public final class Demand {

    private Demand() {}

    /** How many orders hold some of it, or lack it. */
    public static int of(Item item) {
        return (int) item.holds().stream()
                .filter(hold -> hold.quantity() > 0 || hold.lacking())
                .count();
    }
}
