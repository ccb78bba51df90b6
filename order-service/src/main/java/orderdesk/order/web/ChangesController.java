package orderdesk.order.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import orderdesk.contracts.order.OrderId;
import orderdesk.order.Desks;
import orderdesk.order.OrderDesk;
import orderdesk.order.domain.Amending;
import orderdesk.order.domain.Order;
import orderdesk.order.web.ChangeRequests.Amend;
import orderdesk.order.web.ChangeRequests.Preview;
import orderdesk.order.web.ChangeRequests.Reason;
import orderdesk.platform.access.Caller;
import orderdesk.platform.web.Answers;
import orderdesk.platform.web.IfMatch;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What changes an order; each needs the ETag of the version that was seen. */
@RestController
@RequestMapping("/v1/orders/{id}")
@Tag(name = "changes")
class ChangesController {

    private final OrderDesk desk;

    ChangesController(Desks desks) {
        this.desk = desks.orderDesk();
    }

    @PostMapping("/amend")
    @Operation(
            operationId = "amendOrder",
            summary = "Change an order while talking with its customer; a confirmed one is reopened",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content = @Content(examples = @ExampleObject(Examples.AMENDMENT))))
    ResponseEntity<OrderView> amend(
            @Parameter(example = Examples.ORDER_ID) @PathVariable UUID id,
            @Parameter(example = "tribuna") @RequestParam(required = false) @Nullable String shop,
            @RequestBody Amend request,
            IfMatch ifMatch,
            Caller caller) {
        var reason = Texts.reason(request.reason());
        return answer(desk.amend(
                caller.shop(shop), new OrderId(id), ifMatch.tag(), request.changes(), reason, caller.cause()));
    }

    @PostMapping("/preview")
    @Operation(
            operationId = "previewAmendment",
            summary = "The exact outcome of an amendment, which is not made",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content = @Content(examples = @ExampleObject(Examples.AMENDMENT))))
    Preview preview(
            @Parameter(example = Examples.ORDER_ID) @PathVariable UUID id,
            @Parameter(example = "tribuna") @RequestParam(required = false) @Nullable String shop,
            @RequestBody Amend request,
            Caller caller) {
        var before = desk.find(caller.shop(shop), new OrderId(id));
        var after = desk.preview(caller.shop(shop), new OrderId(id), request.changes());
        return new Preview(
                Amending.changed(before.terms(), after.terms()),
                OrderView.of(after),
                after.awaitsBenefits() ? true : null);
    }

    @PostMapping("/cancel")
    @Operation(
            operationId = "cancelOrder",
            summary = "Cancel an order that is not on its way; everybody releases what he holds for it",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content = @Content(examples = @ExampleObject("{\"reason\": \"Дубль заказа 10426\"}"))))
    ResponseEntity<OrderView> cancel(
            @Parameter(example = Examples.ORDER_ID) @PathVariable UUID id,
            @Parameter(example = "tribuna") @RequestParam(required = false) @Nullable String shop,
            @RequestBody Reason request,
            IfMatch ifMatch,
            Caller caller) {
        var reason = Texts.required("/reason", request.reason());
        return answer(desk.cancel(caller.shop(shop), new OrderId(id), ifMatch.tag(), reason, caller.cause()));
    }

    @PostMapping("/reopen")
    @Operation(
            operationId = "reopenOrder",
            summary = "Put a confirmed order back to be called again, as it stands",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content = @Content(examples = @ExampleObject("{\"reason\": \"Покупатель перезвонил\"}"))))
    ResponseEntity<OrderView> reopen(
            @Parameter(example = Examples.ORDER_ID) @PathVariable UUID id,
            @Parameter(example = "tribuna") @RequestParam(required = false) @Nullable String shop,
            @RequestBody Reason request,
            IfMatch ifMatch,
            Caller caller) {
        var reason = Texts.required("/reason", request.reason());
        return answer(desk.reopen(caller.shop(shop), new OrderId(id), ifMatch.tag(), reason, caller.cause()));
    }

    private static ResponseEntity<OrderView> answer(Order order) {
        return Answers.ok(order.tag(), OrderView.of(order));
    }
}
