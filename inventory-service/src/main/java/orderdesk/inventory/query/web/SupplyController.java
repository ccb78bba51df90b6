package orderdesk.inventory.query.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.ShopId;
import orderdesk.inventory.catalogue.Costs;
import orderdesk.inventory.query.QueryDesk;
import orderdesk.inventory.query.SupplierLinks;
import orderdesk.inventory.stock.domain.OrderStock;
import orderdesk.inventory.stock.domain.Preference;
import orderdesk.platform.access.Caller;
import orderdesk.platform.aggregate.Stored;
import orderdesk.platform.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Suppliers")
class SupplyController {

    private final QueryDesk desk;
    private final SupplierLinks links;

    SupplyController(QueryDesk desk, SupplierLinks links) {
        this.desk = desk;
        this.links = links;
    }

    @Operation(
            operationId = "getOrderSupply",
            summary = "What suppliers said they deliver for an order, and how that is best combined",
            description =
                    "What it costs the shop is for managers and finance; everybody else is told which is cheapest.")
    @GetMapping("/v1/orders/{id}/supply")
    SupplyView supply(
            @Parameter(example = "0f3c6a52-8d4e-5b19-9a57-3c1d2e4f5a6b") @PathVariable UUID id,
            @Parameter(example = "tribuna") @RequestParam(required = false) @Nullable String shop,
            Caller caller) {
        var own = caller.shop(shop);
        return shown(own, desk.stock(own, new OrderId(id)).orElseThrow(Problem::notFound), caller);
    }

    @Operation(
            operationId = "combineOrderSupply",
            summary = "Choose by what suppliers are combined for an order: cost, time or the fewest parcels (R081)",
            description = "It holds for later versions of the order, too, until the order is confirmed; then each"
                    + " supplier in the combination gets his order.")
    @ApiResponse(responseCode = "200", description = "What is gone by now", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "409", description = "nothing-to-combine: of another version, or settled already")
    @PostMapping("/v1/orders/{id}/supply/combine")
    SupplyView combine(
            @Parameter(example = "0f3c6a52-8d4e-5b19-9a57-3c1d2e4f5a6b") @PathVariable UUID id,
            @Parameter(example = "tribuna") @RequestParam(required = false) @Nullable String shop,
            @RequestBody CombineRequest request,
            Caller caller) {
        var own = caller.shop(shop);
        return shown(
                own,
                desk.prefer(own, new OrderId(id), request.orderVersion(), request.by(), caller.cause())
                        .orElseThrow(Problem::notFound),
                caller);
    }

    private SupplyView shown(ShopId shop, Stored<OrderStock> stock, Caller caller) {
        return SupplyView.of(
                stock.state(),
                desk.of(shop, stock.state().orderId()),
                query -> links.answer(shop, query.id(), query.state().version()),
                Costs.areSeenBy(caller));
    }

    /** @param orderVersion whose answers were seen */
    record CombineRequest(
            @Schema(example = "1") int orderVersion,
            @Schema(example = "TIME") Preference by) {}
}
