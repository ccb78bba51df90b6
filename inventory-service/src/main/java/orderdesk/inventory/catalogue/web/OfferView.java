package orderdesk.inventory.catalogue.web;

import java.time.Duration;
import java.time.Instant;
import orderdesk.contracts.shared.Money;
import orderdesk.contracts.stock.LineStock.Certainty;
import orderdesk.inventory.catalogue.CatalogueDesk.Offered;
import org.jspecify.annotations.Nullable;

/**
 * What one supplier, or the shop's own warehouse, says of a product.
 *
 * @param units that can be had there, before any order took some
 * @param counted he gives quantities; without, {@code units} is assumed
 * @param staleMinutes for how long it has not been trusted any more; absent while it is (R091)
 * @param price of the shop; its own where it has set one
 * @param purchasePrice for managers and finance only, as the next
 * @param floor the lowest price with the margin that it has to earn
 * @param leadDays from his order to the shop's shelf
 */
record OfferView(
        String supplier,
        int units,
        boolean counted,
        Certainty certainty,
        Instant asOf,
        @Nullable Long staleMinutes,
        @Nullable Money price,
        @Nullable Money purchasePrice,
        @Nullable Money floor,
        @Nullable Integer leadDays) {

    static OfferView of(Offered offered, boolean seesCosts) {
        var offer = offered.offer();
        var source = offer.source();
        return new OfferView(
                source.supplier(),
                offer.units(),
                offer.counted(),
                offered.certainty(),
                source.asOf(),
                source.staleFor(offered.at()).map(Duration::toMinutes).orElse(null),
                offer.price(),
                seesCosts ? offer.purchase() : null,
                seesCosts ? offer.floor().orElse(null) : null,
                offer.leadDays().orElse(null));
    }
}
