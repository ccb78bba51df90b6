package orderdesk.inventory.stock.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.Sku;
import orderdesk.inventory.stock.audit.StockAuditor;
import orderdesk.inventory.stock.audit.Violation;
import orderdesk.platform.access.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Stock")
class StockAuditController {

    private final StockAuditor auditor;

    StockAuditController(StockAuditor auditor) {
        this.auditor = auditor;
    }

    /**
     * @param begunAt of the last walk through all items of all shops; absent before the first has ended
     * @param violations the first {@value StockAuditor#REMEMBERED_MAX} of all shops, of which this shop's are shown
     */
    record StockAudit(@Nullable Instant begunAt, @Nullable Instant endedAt, List<Wrong> violations) {}

    /** @param orderId whose reservation it is; absent where the item itself is wrong */
    record Wrong(Sku sku, Violation.Kind kind, @Nullable OrderId orderId, String says, Instant foundAt) {}

    @Operation(
            operationId = "getStockAudit",
            summary = "Pieces that are not as they must be: the stock equation, and reservations of ended orders",
            description = "By the last walk through all items; empty is good.")
    @GetMapping("/v1/stock-audit")
    StockAudit audit(
            @Parameter(example = "tribuna") @RequestParam(required = false) @Nullable String shop, Caller caller) {
        var own = caller.shop(shop);
        var walk = auditor.lastWalk();
        return walk == null
                ? new StockAudit(null, null, List.of())
                : new StockAudit(
                        walk.begunAt(),
                        walk.endedAt(),
                        walk.violations().stream()
                                .filter(wrong -> wrong.shop().equals(own))
                                .map(StockAuditController::shown)
                                .toList());
    }

    private static Wrong shown(Violation wrong) {
        return new Wrong(wrong.sku(), wrong.kind(), wrong.order(), wrong.says(), wrong.foundAt());
    }
}
