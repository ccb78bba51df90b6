package orderdesk.order.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import orderdesk.contracts.order.OrderEvent;
import orderdesk.contracts.order.OrderEvent.OrderPlaced;
import orderdesk.contracts.shared.ShopId;
import orderdesk.order.Desks;
import orderdesk.order.IntakeDesk;
import orderdesk.order.domain.Order;
import orderdesk.order.intake.OrderRequest;
import orderdesk.platform.access.Caller;
import orderdesk.platform.access.Role;
import orderdesk.platform.aggregate.Done;
import orderdesk.platform.aggregate.Once;
import orderdesk.platform.web.Answers;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "orders")
class IntakeController {

    private final IntakeDesk intake;

    IntakeController(Desks desks) {
        this.intake = desks.intake();
    }

    @PostMapping("/v1/orders")
    @Operation(
            operationId = "placeOrder",
            summary = "Place an order: a storefront for its customer, or an operator by telephone with the read-back",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            examples = {
                                                @ExampleObject(name = "site", value = Examples.SITE_ORDER),
                                                @ExampleObject(name = "phone", value = Examples.PHONE_ORDER)
                                            })))
    @ApiResponse(
            responseCode = "201",
            description = "Placed; the same request again is answered the same",
            useReturnTypeSchema = true)
    ResponseEntity<OrderView> place(
            @Parameter(description = "Needed by an operator of several shops", example = "tribuna")
                    @RequestParam(required = false)
                    @Nullable
                    String shop,
            @RequestBody OrderRequest request,
            Once once,
            Caller caller) {
        var done = place(caller.shop(shop), request, once, caller);
        return Answers.created(location(done), "v1", done.replayed(), OrderView.of(placed(done)));
    }

    private Done<Order, OrderEvent> place(ShopId shop, OrderRequest request, Once once, Caller caller) {
        return caller.is(Role.STOREFRONT)
                ? intake.fromSite(shop, request, once, caller.cause())
                : intake.byPhone(shop, request, caller.operator(), once, caller.cause());
    }

    private static URI location(Done<Order, OrderEvent> done) {
        return URI.create("/v1/orders/" + done.stored().id());
    }

    private static OrderPlaced placed(Done<Order, OrderEvent> done) {
        return done.events().stream()
                .filter(OrderPlaced.class::isInstance)
                .map(OrderPlaced.class::cast)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("An order begins with OrderPlaced"));
    }
}
