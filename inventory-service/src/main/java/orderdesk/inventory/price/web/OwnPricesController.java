package orderdesk.inventory.price.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Objects;
import orderdesk.contracts.shared.Money;
import orderdesk.contracts.shared.Sku;
import orderdesk.inventory.price.PriceDesk;
import orderdesk.inventory.price.PriceDesk.Which;
import orderdesk.inventory.price.domain.Pricing;
import orderdesk.platform.access.Caller;
import orderdesk.platform.web.Cursors;
import orderdesk.platform.web.Limit;
import orderdesk.platform.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Prices")
class OwnPricesController {

    private final PriceDesk desk;
    private final Cursors cursors;

    OwnPricesController(PriceDesk desk, Cursors cursors) {
        this.desk = desk;
        this.cursors = cursors;
    }

    @Operation(
            operationId = "listOwnPrices",
            summary = "Prices that the shop has set over those of its lists, for its storefront to take",
            description = "In the order of their SKUs. A product that is not among them has the price of its lists.")
    @GetMapping("/v1/own-prices")
    Page<OwnPrice> list(
            @Parameter(example = "tribuna") @RequestParam(required = false) @Nullable String shop,
            @RequestParam(required = false) @Nullable String cursor,
            Limit limit,
            Caller caller) {
        var own = caller.shop(shop);
        var list = "own-prices/" + own;
        var found = desk.page(own, Which.APPLIED, cursors.after(list, cursor), limit.value());
        return cursors.page(list, found, limit, one -> one.state().sku().value(), one -> OwnPrice.of(one.state()));
    }

    /**
     * @param price as the desk takes it, never less than the goods cost
     * @param since when it was set
     */
    record OwnPrice(Sku sku, Money price, Instant since) {

        static OwnPrice of(Pricing pricing) {
            var applied = Objects.requireNonNull(pricing.applied());
            return new OwnPrice(pricing.sku(), pricing.price().orElse(applied.price()), applied.at());
        }
    }
}
