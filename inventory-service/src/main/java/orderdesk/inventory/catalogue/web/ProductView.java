package orderdesk.inventory.catalogue.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import orderdesk.contracts.order.Line.Options;
import orderdesk.contracts.shared.Money;
import orderdesk.contracts.shared.Sku;
import orderdesk.contracts.stock.LineStock.Certainty;
import orderdesk.inventory.catalogue.CatalogueDesk.Product;
import orderdesk.inventory.catalogue.Costs;
import orderdesk.inventory.catalogue.domain.Param;
import orderdesk.platform.access.Caller;
import org.jspecify.annotations.Nullable;

/**
 * A product as the console shows it beside an order line (R003).
 *
 * @param description as the shop wrote it, HTML possibly included: never to be shown unescaped
 * @param purchasePrice for managers and finance only
 * @param free pieces that no order has
 * @param source the supplier who says so
 * @param staleMinutes for how long it has not been trusted any more; absent while it is (R091)
 */
record ProductView(
        Sku sku,
        String name,
        @Nullable String vendor,
        @Nullable String vendorCode,
        @Nullable String category,
        @Nullable String url,
        @Nullable String description,
        List<String> pictures,
        List<Param> params,
        Options options,
        @Nullable Money price,
        @Nullable Money purchasePrice,
        boolean prepayOnly,
        long free,
        Certainty certainty,
        String source,
        Instant asOf,
        @Nullable Long staleMinutes) {

    static ProductView of(Product product, Caller caller) {
        var offer = product.offer();
        var card = offer.card();
        var seesCosts = Costs.areSeenBy(caller);
        return new ProductView(
                offer.sku(),
                card.name(),
                card.vendor(),
                card.vendorCode(),
                card.category(),
                card.url(),
                card.description(),
                card.pictures(),
                card.params(),
                card.options(),
                offer.price(),
                seesCosts ? offer.purchase() : null,
                offer.prepayOnly(),
                product.free(),
                product.certainty(),
                offer.source().supplier(),
                offer.source().asOf(),
                offer.source().staleFor(product.at()).map(Duration::toMinutes).orElse(null));
    }
}
