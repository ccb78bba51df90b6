package orderdesk.order;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import orderdesk.contracts.order.OrderEvent.Code;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.ShopId;
import orderdesk.contracts.shared.Sku;
import orderdesk.order.domain.Amending;
import orderdesk.order.domain.Change;
import orderdesk.order.domain.CustomerZones;
import orderdesk.order.domain.Offer;
import orderdesk.order.domain.Workshop;
import orderdesk.platform.shops.Shops;

/**
 * Lays out what changes to an order need, before it is decided.
 *
 * @param codes hides them: before anything is stored or announced, nobody can read a code any more
 */
record Workbench(Shops shops, CustomerZones zones, Catalogue catalogue, Codes codes, Clock clock) {

    /**
     * @param apart the id that goods sent apart go on under
     * @param productsMax so many are asked of the catalogue, one after the other
     */
    Workshop laidOut(ShopId shop, OrderId apart, List<Change> changes, int productsMax) {
        var settings = shops.settings(shop).orElseThrow(() -> new UnknownShop(shop));
        return new Workshop(
                settings, zones, offers(shop, changes, productsMax), hidden(changes), apart, clock.instant());
    }

    private Map<String, Code> hidden(List<Change> changes) {
        return changes.stream()
                .filter(Change.AddCode.class::isInstance)
                .map(Change.AddCode.class::cast)
                .map(Change.AddCode::code)
                .distinct()
                .limit(Amending.CHANGES_MAX)
                .collect(Collectors.toMap(Function.identity(), codes::hidden));
    }

    private Map<Sku, Offer> offers(ShopId shop, List<Change> changes, int productsMax) {
        return changes.stream()
                .flatMap(change -> change.asksFor().stream())
                .distinct()
                .limit(productsMax)
                .flatMap(sku -> catalogue.offer(shop, sku).stream())
                .collect(Collectors.toMap(Offer::sku, Function.identity()));
    }
}
