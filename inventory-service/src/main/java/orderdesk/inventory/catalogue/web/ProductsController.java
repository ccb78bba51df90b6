package orderdesk.inventory.catalogue.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Size;
import orderdesk.contracts.shared.ShopId;
import orderdesk.contracts.shared.Sku;
import orderdesk.inventory.catalogue.CatalogueDesk;
import orderdesk.inventory.catalogue.Costs;
import orderdesk.platform.access.Caller;
import orderdesk.platform.web.Cursors;
import orderdesk.platform.web.Limit;
import orderdesk.platform.web.Page;
import orderdesk.platform.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Catalogue")
class ProductsController {

    static final String LIST = "products";

    private final CatalogueDesk desk;
    private final Cursors cursors;

    ProductsController(CatalogueDesk desk, Cursors cursors) {
        this.desk = desk;
        this.cursors = cursors;
    }

    @Operation(
            summary = "Look through the products of a shop",
            description = "q: words of the name, the vendor, the vendor's code or the SKU, in any order.")
    @GetMapping("/v1/products")
    Page<ProductView> products(
            @Parameter(example = "tribuna") @RequestParam(required = false) @Nullable String shop,
            @Parameter(example = "шарф") @RequestParam(required = false) @Size(max = 200) @Nullable String q,
            @RequestParam(required = false) @Nullable String cursor,
            Limit limit,
            Caller caller) {
        var own = caller.shop(shop);
        var list = list(own, q);
        var found = desk.page(own, q, cursors.after(list, cursor), limit.value());
        return cursors.page(list, found, limit, one -> one.offer().sku().value(), one -> ProductView.of(one, caller));
    }

    @Operation(summary = "A product's card, its price and what can be had of it")
    @GetMapping("/v1/products/{sku}")
    ProductView product(
            @Parameter(example = "TR-SCARF-01") @PathVariable String sku,
            @Parameter(example = "tribuna") @RequestParam(required = false) @Nullable String shop,
            Caller caller) {
        return desk.product(caller.shop(shop), new Sku(sku))
                .map(product -> ProductView.of(product, caller))
                .orElseThrow(Problem::notFound);
    }

    @Operation(
            summary = "What each supplier says of a product, the one to go by first",
            description = "His stock with its source and age (R091), his price, and in how many days he delivers; what"
                    + " it costs is for managers and finance.")
    @GetMapping("/v1/products/{sku}/offers")
    Page<OfferView> offers(
            @Parameter(example = "TR-SCARF-01") @PathVariable String sku,
            @Parameter(example = "tribuna") @RequestParam(required = false) @Nullable String shop,
            Caller caller) {
        var found = desk.offered(caller.shop(shop), new Sku(sku));
        if (found.isEmpty()) {
            throw Problem.notFound();
        }
        var seesCosts = Costs.areSeenBy(caller);
        return new Page<>(
                found.stream().map(each -> OfferView.of(each, seesCosts)).toList(), null);
    }

    @Operation(summary = "The price of a product now, and what an order line needs of it besides")
    @GetMapping("/v1/prices")
    PriceView price(
            @Parameter(example = "TR-SCARF-01") @RequestParam String sku,
            @Parameter(example = "tribuna") @RequestParam(required = false) @Nullable String shop,
            Caller caller) {
        return desk.product(caller.shop(shop), new Sku(sku)).map(PriceView::of).orElseThrow(Problem::notFound);
    }

    private static String list(ShopId shop, @Nullable String q) {
        return "%s/%s/%s".formatted(LIST, shop.value(), q == null ? "" : q);
    }
}
