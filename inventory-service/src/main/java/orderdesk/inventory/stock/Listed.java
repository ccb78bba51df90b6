package orderdesk.inventory.stock;

import static java.util.stream.Collectors.groupingBy;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import orderdesk.contracts.shared.ShopId;
import orderdesk.contracts.shared.Sku;
import orderdesk.inventory.catalogue.domain.Offer;
import orderdesk.inventory.catalogue.domain.Offers;

/** What the catalogue says of the goods of an order: orders that come at once have it looked up by one query. */
final class Listed {

    private final Together<ShopId, Collection<Sku>, Map<Sku, List<Offer>>> looks;

    Listed(Offers offers) {
        looks = new Together<>((shop, wanted) -> {
            var skus = new HashSet<Sku>();
            wanted.forEach(skus::addAll);
            return offers.of(shop, skus).stream().collect(groupingBy(Offer::sku));
        });
    }

    /** @return nothing for a SKU that nobody lists */
    Map<Sku, List<Offer>> of(ShopId shop, Collection<Sku> skus) {
        var found = looks.ask(shop, skus);
        var listed = new HashMap<Sku, List<Offer>>();
        skus.stream()
                .filter(found::containsKey)
                .forEach(sku -> listed.put(sku, Objects.requireNonNull(found.get(sku))));
        return listed;
    }
}
