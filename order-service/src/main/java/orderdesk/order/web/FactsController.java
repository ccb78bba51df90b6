package orderdesk.order.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.UUID;
import orderdesk.contracts.order.OrderEvent;
import orderdesk.contracts.order.OrderEvent.DeliveryReported;
import orderdesk.contracts.order.OrderEvent.PaymentRecorded;
import orderdesk.contracts.order.OrderId;
import orderdesk.order.Desks;
import orderdesk.order.OrderDesk;
import orderdesk.order.domain.Order;
import orderdesk.order.web.ChangeRequests.DeliveryReport;
import orderdesk.order.web.ChangeRequests.MoneyReceived;
import orderdesk.platform.access.Caller;
import orderdesk.platform.aggregate.Done;
import orderdesk.platform.aggregate.Once;
import orderdesk.platform.web.Answers;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What happened to an order elsewhere; each is answered with the fact that was recorded, a repeat with the same. */
@RestController
@RequestMapping("/v1/orders/{id}")
@Tag(name = "facts")
class FactsController {

    private final OrderDesk desk;

    FactsController(Desks desks) {
        this.desk = desks.orderDesk();
    }

    @PostMapping("/payments")
    @Operation(
            operationId = "recordPayment",
            summary = "Record money that came in; an order that waited for it confirms by itself",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content = @Content(examples = @ExampleObject(Examples.PAYMENT))))
    @ApiResponse(
            responseCode = "201",
            description = "Recorded; the same request again is answered the same",
            useReturnTypeSchema = true)
    ResponseEntity<PaymentRecorded> pay(
            @Parameter(example = Examples.ORDER_ID) @PathVariable UUID id,
            @Parameter(example = "tribuna") @RequestParam(required = false) @Nullable String shop,
            @RequestBody MoneyReceived request,
            Once once,
            Caller caller) {
        var reference = Texts.required("/reference", request.reference());
        var done = desk.pay(caller.shop(shop), new OrderId(id), request.amount(), reference, once, caller.cause());
        return created(new OrderId(id), done, PaymentRecorded.class);
    }

    @PostMapping("/delivery-reports")
    @Operation(
            operationId = "reportDelivery",
            summary = "Report what became of the parcel",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content = @Content(examples = @ExampleObject(Examples.DELIVERY_REPORT))))
    @ApiResponse(
            responseCode = "201",
            description = "Recorded; the same request again is answered the same",
            useReturnTypeSchema = true)
    ResponseEntity<DeliveryReported> report(
            @Parameter(example = Examples.ORDER_ID) @PathVariable UUID id,
            @Parameter(example = "tribuna") @RequestParam(required = false) @Nullable String shop,
            @RequestBody DeliveryReport request,
            Once once,
            Caller caller) {
        var reference = Texts.required("/reference", request.reference());
        var reason = Texts.reason(request.reason());
        var done = desk.report(
                caller.shop(shop), new OrderId(id), request.result(), reason, reference, once, caller.cause());
        return created(new OrderId(id), done, DeliveryReported.class);
    }

    private static <T> ResponseEntity<T> created(OrderId id, Done<Order, OrderEvent> done, Class<T> type) {
        var fact = done.events().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nothing was recorded for order " + id));
        var location = URI.create("/v1/orders/" + id);
        return Answers.created(location, done.stored().state().tag(), done.replayed(), fact);
    }
}
