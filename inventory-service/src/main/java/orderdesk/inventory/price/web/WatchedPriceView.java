package orderdesk.inventory.price.web;

import java.util.List;
import orderdesk.contracts.shared.Money;
import orderdesk.contracts.shared.Sku;
import orderdesk.inventory.price.domain.Applied;
import orderdesk.inventory.price.domain.Point;
import orderdesk.inventory.price.domain.Pricing;
import orderdesk.inventory.price.domain.Proposal;
import orderdesk.inventory.price.domain.Rival;
import org.jspecify.annotations.Nullable;

/**
 * A product's price beside those of competitors, as managers see it.
 *
 * @param price what the shop takes now
 * @param listed what its lists say
 * @param floor cost and minimal margin; absent where nobody knows what it costs, so that nothing is proposed
 * @param proposal absent where the price is right, or was declined
 * @param applied the shop's own price; absent while the lists say it
 * @param history of this one product only: each price from some moment on, the oldest first, two hundred at most
 */
record WatchedPriceView(
        Sku sku,
        String name,
        @Nullable Money price,
        @Nullable Money listed,
        @Nullable Money floor,
        List<Rival> competitors,
        @Nullable Proposal proposal,
        @Nullable Applied applied,
        @Nullable List<Point> history) {

    static WatchedPriceView of(Pricing pricing) {
        return of(pricing, pricing.points());
    }

    static WatchedPriceView brief(Pricing pricing) {
        return of(pricing, null);
    }

    private static WatchedPriceView of(Pricing pricing, @Nullable List<Point> history) {
        var basis = pricing.basis();
        return new WatchedPriceView(
                pricing.sku(),
                basis.name(),
                pricing.price().orElse(null),
                basis.listed(),
                basis.floor(),
                basis.rivals(),
                pricing.proposal(),
                pricing.applied(),
                history);
    }
}
