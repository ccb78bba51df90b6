package orderdesk.inventory.stock.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import orderdesk.contracts.shared.ShopId;
import orderdesk.contracts.shared.Sku;
import orderdesk.inventory.stock.StockKeeping;
import orderdesk.inventory.supplier.SupplierDesk;
import orderdesk.platform.access.Caller;
import orderdesk.platform.aggregate.Once;
import orderdesk.platform.web.Answers;
import orderdesk.platform.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/stock/{sku}")
@Tag(name = "Stock")
class StockKeepingController {

    private final StockKeeping keeping;
    private final SupplierDesk suppliers;

    StockKeepingController(StockKeeping keeping, SupplierDesk suppliers) {
        this.keeping = keeping;
        this.suppliers = suppliers;
    }

    @Operation(operationId = "getStockOfSku", summary = "What of a SKU is where, reserved and free, and what moved it")
    @GetMapping
    StockCard card(
            @Parameter(example = "TR-114") @PathVariable String sku,
            @Parameter(example = "tribuna") @RequestParam(required = false) @Nullable String shop,
            Caller caller) {
        return card(caller.shop(shop), new Sku(sku));
    }

    @Operation(
            operationId = "moveStock",
            summary = "Add, take away, move or count pieces by hand, with a reason",
            description = "What orders were promised and is gone is taken from the youngest orders, each of which"
                    + " announces that it is short. What the warehouse's next list says, counts again.")
    @ApiResponse(responseCode = "201", description = "Taken note of", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "409", description = "not-that-many; not-counted: count first")
    @PostMapping("/movements")
    ResponseEntity<StockCard> move(
            @Parameter(example = "TR-114") @PathVariable String sku,
            @Parameter(example = "tribuna") @RequestParam(required = false) @Nullable String shop,
            @RequestBody MovementRequest request,
            Once once,
            Caller caller) {
        var own = caller.shop(shop);
        var movement = request.movement();
        requireKnown(own, "/source", request.source());
        requireKnown(own, "/to", request.to());
        var done =
                keeping.move(own, new Sku(sku), movement, once, caller.cause()).orElseThrow(Problem::notFound);
        var tag = Answers.tag(done.stored().rev());
        return Answers.created(URI.create("/v1/stock/" + sku), tag, done.replayed(), card(own, new Sku(sku)));
    }

    private StockCard card(ShopId shop, Sku sku) {
        var item = keeping.find(shop, sku).orElseThrow(Problem::notFound);
        return StockCard.of(item, keeping.movements(shop, sku));
    }

    private void requireKnown(ShopId shop, String pointer, @Nullable String source) {
        if (source != null && suppliers.find(shop, source).isEmpty()) {
            var detail = "No warehouse or supplier of the shop has this code.";
            throw Problem.unprocessable("invalid", detail, List.of(new Problem.Error(pointer, "unknown", detail)));
        }
    }
}
