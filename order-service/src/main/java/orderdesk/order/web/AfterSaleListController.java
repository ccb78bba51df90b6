package orderdesk.order.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import orderdesk.contracts.order.AfterSaleId;
import orderdesk.contracts.order.OrderId;
import orderdesk.order.AfterSaleBook;
import orderdesk.order.AfterSaleBook.Place;
import orderdesk.order.AfterSaleDesk;
import orderdesk.order.Desks;
import orderdesk.order.domain.aftersale.Stage;
import orderdesk.platform.access.Caller;
import orderdesk.platform.web.Answers;
import orderdesk.platform.web.Cursors;
import orderdesk.platform.web.Limit;
import orderdesk.platform.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Cases after the sale, to be looked at; the finance specialist's tasks are those that await a refund (R035). */
@RestController
@Tag(name = "after the sale")
class AfterSaleListController {

    private final AfterSaleDesk desk;
    private final AfterSaleBook book;
    private final Cursors cursors;

    AfterSaleListController(Desks desks, Cursors cursors) {
        this.desk = desks.afterSales();
        this.book = desks.afterSaleBook();
        this.cursors = cursors;
    }

    @GetMapping("/v1/after-sale-cases/{id}")
    @Operation(operationId = "getAfterSaleCase", summary = "One case as it stands, with every step")
    ResponseEntity<AfterSaleView> one(
            @Parameter(example = Examples.ORDER_ID) @PathVariable UUID id,
            @Parameter(example = "tribuna") @RequestParam(required = false) @Nullable String shop,
            Caller caller) {
        var stored = desk.find(caller.shop(shop), new AfterSaleId(id));
        return Answers.ok(Answers.tag(stored.rev()), AfterSaleView.of(stored));
    }

    @GetMapping("/v1/after-sale-cases")
    @Operation(operationId = "listAfterSaleCases", summary = "Cases of one shop, the latest first")
    Page<AfterSaleView> list(
            @Parameter(example = "tribuna") @RequestParam(required = false) @Nullable String shop,
            @Parameter(example = Examples.ORDER_ID) @RequestParam(required = false) @Nullable UUID orderId,
            @RequestParam(required = false) Stage.@Nullable Name stage,
            @RequestParam(required = false) @Nullable String cursor,
            Limit limit,
            Caller caller) {
        var own = caller.shop(shop);
        var name = "after-sale-cases/%s/%s/%s".formatted(own, orderId, stage);
        var after = cursor == null ? null : Place.parse(cursors.read(name, cursor));
        var order = orderId == null ? null : new OrderId(orderId);
        var found = book.select(own, order, stage, after, limit.value() + 1);
        var items = found.stream().limit(limit.value()).toList();
        var next = found.size() > items.size()
                ? cursors.write(name, Place.of(items.getLast()).toString())
                : null;
        return new Page<>(items.stream().map(AfterSaleView::of).toList(), next);
    }
}
