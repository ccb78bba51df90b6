package orderdesk.inventory.query.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import orderdesk.contracts.order.OrderId;
import orderdesk.inventory.query.QueryDesk;
import orderdesk.inventory.query.SupplierLinks;
import orderdesk.platform.access.Caller;
import orderdesk.platform.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
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
            summary = "What suppliers said they deliver for an order, and how that is best combined")
    @GetMapping("/v1/orders/{id}/supply")
    SupplyView supply(
            @Parameter(example = "0f3c6a52-8d4e-5b19-9a57-3c1d2e4f5a6b") @PathVariable UUID id,
            @Parameter(example = "tribuna") @RequestParam(required = false) @Nullable String shop,
            Caller caller) {
        var own = caller.shop(shop);
        var order = new OrderId(id);
        var stock = desk.stock(own, order).orElseThrow(Problem::notFound);
        return SupplyView.of(
                stock.state(),
                desk.of(own, order),
                query -> links.answer(own, query.id(), query.state().version()));
    }
}
