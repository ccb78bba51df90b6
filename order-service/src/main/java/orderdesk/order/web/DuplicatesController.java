package orderdesk.order.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.util.UUID;
import orderdesk.contracts.order.OrderId;
import orderdesk.order.Desks;
import orderdesk.order.DuplicateDesk;
import orderdesk.order.DuplicateDesk.Seen;
import orderdesk.order.OrderDesk;
import orderdesk.order.web.DuplicateViews.Duplicate;
import orderdesk.order.web.DuplicateViews.DuplicateRules;
import orderdesk.order.web.DuplicateViews.Duplicates;
import orderdesk.order.web.DuplicateViews.MergeOrders;
import orderdesk.order.web.DuplicateViews.NotTheSame;
import orderdesk.platform.access.Caller;
import orderdesk.platform.web.Answers;
import orderdesk.platform.web.IfMatch;
import orderdesk.platform.web.Precondition;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Orders of one person that look like one wish: suggested, and merged by who talks with him. */
@RestController
@Tag(name = "duplicates")
class DuplicatesController {

    private final DuplicateDesk desk;
    private final OrderDesk orders;

    DuplicatesController(Desks desks) {
        this.desk = desks.duplicates();
        this.orders = desks.orderDesk();
    }

    @GetMapping("/v1/orders/{id}/duplicates")
    @Operation(operationId = "listDuplicates", summary = "Open orders of the same person that look like this one")
    Duplicates duplicates(
            @Parameter(example = Examples.ORDER_ID) @PathVariable UUID id,
            @Parameter(example = "tribuna") @RequestParam(required = false) @Nullable String shop,
            Caller caller) {
        return new Duplicates(desk.suggestions(caller.shop(shop), new OrderId(id)).stream()
                .map(Duplicate::of)
                .toList());
    }

    @PostMapping("/v1/orders/{id}/merge")
    @Operation(
            operationId = "mergeOrders",
            summary = "Keep this order and end another one that is the same",
            description =
                    "The other one is cancelled as a duplicate; what it holds is released. 409 duplicate-paid where"
                            + " money came in for it, duplicate-decided where somebody else was quicker.")
    ResponseEntity<OrderView> merge(
            @Parameter(example = Examples.ORDER_ID) @PathVariable UUID id,
            @Parameter(example = "tribuna") @RequestParam(required = false) @Nullable String shop,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject(DuplicateViews.MERGE)))
                    @RequestBody
                    MergeOrders request,
            IfMatch ifMatch,
            Caller caller) {
        var own = caller.shop(shop);
        var seen = new Seen(ifMatch.tag(), "v" + request.awayVersion());
        var kept = desk.merge(own, new OrderId(id), request.away(), seen, request.lines(), caller.cause());
        return Answers.ok(kept.tag(), OrderView.of(kept));
    }

    @PostMapping("/v1/orders/{id}/keep-both")
    @Operation(
            operationId = "keepBothOrders",
            summary = "Another order looks like this one, but the customer wants both")
    ResponseEntity<OrderView> keepBoth(
            @Parameter(example = Examples.ORDER_ID) @PathVariable UUID id,
            @Parameter(example = "tribuna") @RequestParam(required = false) @Nullable String shop,
            @RequestBody NotTheSame request,
            Caller caller) {
        var own = caller.shop(shop);
        desk.keepBoth(own, new OrderId(id), request.other(), caller.cause());
        var order = orders.find(own, new OrderId(id));
        return Answers.ok(order.tag(), OrderView.of(order));
    }

    @GetMapping("/v1/duplicate-rules")
    @Operation(
            operationId = "getDuplicateRules",
            summary = "Within which time orders of one person are taken for alike")
    ResponseEntity<DuplicateRules> rules(
            @Parameter(example = "tribuna") @RequestParam(required = false) @Nullable String shop, Caller caller) {
        var own = caller.shop(shop);
        return desk.stored(own)
                .map(stored -> Answers.ok(Answers.tag(stored.rev()), DuplicateRules.of(stored.state())))
                .orElseGet(() -> ResponseEntity.ok(DuplicateRules.of(desk.rules(own))));
    }

    @PutMapping("/v1/duplicate-rules")
    @Operation(operationId = "changeDuplicateRules", summary = "Take orders for alike within another time")
    ResponseEntity<DuplicateRules> change(
            @Parameter(example = "tribuna") @RequestParam(required = false) @Nullable String shop,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject(DuplicateViews.RULES)))
                    @RequestBody
                    DuplicateRules request,
            Precondition precondition,
            Caller caller) {
        var within = Duration.ofSeconds(request.withinSeconds());
        var stored = desk.likeWithin(caller.shop(shop), within, caller.cause(), precondition::require);
        return Answers.ok(Answers.tag(stored.rev()), DuplicateRules.of(stored.state()));
    }
}
