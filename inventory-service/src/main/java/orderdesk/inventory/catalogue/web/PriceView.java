package orderdesk.inventory.catalogue.web;

import java.time.Duration;
import java.time.Instant;
import orderdesk.contracts.order.Line.Options;
import orderdesk.contracts.shared.Money;
import orderdesk.contracts.shared.Sku;
import orderdesk.contracts.stock.LineStock.Certainty;
import orderdesk.inventory.catalogue.CatalogueDesk.Product;
import org.jspecify.annotations.Nullable;

/**
 * @param price absent where no list ever gave one
 * @param staleMinutes for how long the figure has not been trusted any more; absent while it is (R091)
 */
record PriceView(
        Sku sku,
        String name,
        Options options,
        @Nullable Money price,
        boolean prepayOnly,
        @Nullable String vendor,
        long free,
        Certainty certainty,
        String source,
        Instant asOf,
        @Nullable Long staleMinutes) {

    static PriceView of(Product product) {
        var offer = product.offer();
        return new PriceView(
                offer.sku(),
                offer.card().name(),
                offer.card().options(),
                offer.price(),
                offer.prepayOnly(),
                offer.card().vendor(),
                product.free(),
                product.certainty(),
                offer.source().supplier(),
                offer.source().asOf(),
                offer.source().staleFor(product.at()).map(Duration::toMinutes).orElse(null));
    }
}
