package orderdesk.inventory.stock.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.ShopId;
import orderdesk.contracts.stock.LineStock;
import orderdesk.inventory.catalogue.Costs;
import orderdesk.inventory.stock.StockDesk;
import orderdesk.inventory.stock.domain.Aim;
import orderdesk.inventory.stock.domain.OrderStock;
import orderdesk.inventory.stock.domain.Supply;
import orderdesk.platform.access.Caller;
import orderdesk.platform.aggregate.Stored;
import orderdesk.platform.web.Answers;
import orderdesk.platform.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Stock")
class OrderStockController {

    private final StockDesk desk;

    OrderStockController(StockDesk desk) {
        this.desk = desk;
    }

    @Operation(
            summary = "What an order has of each of its lines",
            description = "What was last announced; applying says that a newer version of the order is under way.")
    @GetMapping("/v1/orders/{id}/stock")
    ResponseEntity<Answer> stock(
            @PathVariable UUID id, @RequestParam(required = false) @Nullable String shop, Caller caller) {
        var stored = caller.shops(shop).stream()
                .sorted(Comparator.comparing(ShopId::value))
                .flatMap(own -> desk.ofOrder(own, new OrderId(id)).stream())
                .findFirst()
                .orElseThrow(Problem::notFound);
        return Answers.ok(Answers.tag(stored.rev()), Answer.of(stored, Costs.areSeenBy(caller)));
    }

    /**
     * @param orderVersion that was last seen
     * @param aim what the stock is meant to become
     */
    record Answer(OrderId orderId, int orderVersion, int revision, Aim aim, boolean applying, List<LineStock> lines) {

        static Answer of(Stored<OrderStock> stored, boolean seesCosts) {
            var stock = stored.state();
            var lines = new Supply(stock).lines();
            return new Answer(
                    stock.orderId(),
                    stock.version(),
                    stock.revision(),
                    stock.aim(),
                    stock.applying(),
                    seesCosts
                            ? lines
                            : lines.stream().map(LineStock::withoutCosts).toList());
        }
    }
}
