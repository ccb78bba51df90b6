package orderdesk.callback.order.domain;

/**
 * Deliveries that came to an end, by how (R048).
 *
 * @param refusedShare refused and returned of all of these, from 0 to 1; 0 where there were none
 */
public record DeliveryCounts(long delivered, long refused, long returned, double refusedShare) {

    public static DeliveryCounts of(long delivered, long refused, long returned) {
        var all = delivered + refused + returned;
        return new DeliveryCounts(delivered, refused, returned, all == 0 ? 0 : (double) (refused + returned) / all);
    }
}
