package orderdesk.order.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import orderdesk.contracts.order.AfterSaleId;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.Money;
import orderdesk.contracts.shared.ShopId;
import orderdesk.order.AfterSaleBook;
import orderdesk.order.AfterSaleBook.Limits;
import orderdesk.order.AfterSaleBook.Place;
import orderdesk.order.AfterSaleBook.Wanted;
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

    @GetMapping("/v1/after-sale-cases/{id}/refundable")
    @Operation(
            operationId = "getRefundable",
            summary = "What can go back for a case now: money first, what was paid by certificate as one",
            description = "Less what other cases of the order were promised. Nothing is held for it.")
    Refundable refundable(
            @Parameter(example = Examples.ORDER_ID) @PathVariable UUID id,
            @Parameter(example = "tribuna") @RequestParam(required = false) @Nullable String shop,
            Caller caller) {
        var share = desk.refundable(caller.shop(shop), new AfterSaleId(id));
        return new Refundable(share.money().plus(share.certificate()), share.money(), share.certificate());
    }

    @GetMapping("/v1/after-sale-limits")
    @Operation(
            operationId = "readAfterSaleLimits",
            summary = "Shop by shop: how many cases are late, and how much money is owed",
            description = "More than 1000 of a kind are said as 1000.")
    AfterSaleLimits limits(
            @Parameter(example = "tribuna") @RequestParam(required = false) @Nullable String shop, Caller caller) {
        return new AfterSaleLimits(caller.shops(shop).stream()
                .sorted(Comparator.comparing(ShopId::value))
                .map(each -> ShopLimits.of(each, book.limits(each)))
                .toList());
    }

    @GetMapping("/v1/after-sale-cases")
    @Operation(
            operationId = "listAfterSaleCases",
            summary = "Cases of one shop, the latest first, or what has to be paid first")
    Page<AfterSaleView> list(
            @Parameter(example = "tribuna") @RequestParam(required = false) @Nullable String shop,
            @Parameter(example = Examples.ORDER_ID) @RequestParam(required = false) @Nullable UUID orderId,
            @RequestParam(required = false) Stage.@Nullable Name stage,
            @Parameter(description = "Only those of which a time limit passed, for an answer or for money")
                    @RequestParam(defaultValue = "false")
                    boolean late,
            @Parameter(description = "MONEY_BY: only those to which money is owed, what is due first first")
                    @RequestParam(defaultValue = "LATEST")
                    AfterSaleBook.By order,
            @RequestParam(required = false) @Nullable String cursor,
            Limit limit,
            Caller caller) {
        var own = caller.shop(shop);
        var wanted = new Wanted(orderId == null ? null : new OrderId(orderId), stage, late, order);
        var name = "after-sale-cases/%s/%s".formatted(own, wanted);
        var after = cursor == null ? null : Place.parse(cursors.read(name, cursor));
        var found = book.select(own, wanted, after, limit.value() + 1);
        var items = found.stream().limit(limit.value()).toList();
        var next = found.size() > items.size()
                ? cursors.write(name, Place.of(order, items.getLast()).toString())
                : null;
        return new Page<>(items.stream().map(AfterSaleView::of).toList(), next);
    }

    /** @param most can be asked for: {@code money} and then {@code certificate} */
    record Refundable(Money most, Money money, Money certificate) {}

    record AfterSaleLimits(List<ShopLimits> items) {}

    /** @param moneyBy until when the next money has to be paid; absent where none is owed */
    record ShopLimits(
            ShopId shop,
            long answersLate,
            long moneyLate,
            long moneyOwed,
            @Nullable Instant moneyBy) {

        static ShopLimits of(ShopId shop, Limits its) {
            return new ShopLimits(shop, its.answersLate(), its.moneyLate(), its.moneyOwed(), its.moneyBy());
        }
    }
}
