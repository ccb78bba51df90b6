package orderdesk.order.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import orderdesk.contracts.order.OrderDrafted;
import orderdesk.contracts.order.OrderEvent;
import orderdesk.contracts.order.OrderEvent.Consent;
import orderdesk.contracts.order.OrderId;
import orderdesk.order.Desks;
import orderdesk.order.DraftDesk;
import orderdesk.order.domain.Order;
import orderdesk.order.intake.DraftRequest;
import orderdesk.order.intake.OrderRequest.Spoken;
import orderdesk.platform.access.Caller;
import orderdesk.platform.aggregate.Done;
import orderdesk.platform.aggregate.Once;
import orderdesk.platform.web.Answers;
import orderdesk.platform.web.IfMatch;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Orders that are not placed yet; they are changed as orders are, by {@code amend}. */
@RestController
@Tag(name = "drafts")
class DraftsController {

    private final DraftDesk desk;

    DraftsController(Desks desks) {
        this.desk = desks.drafts();
    }

    @PostMapping("/v1/drafts")
    @Operation(
            operationId = "draftOrder",
            summary = "Begin an order that is not placed yet; nothing is reserved, and it is gone after 24 hours",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            examples = {
                                                @ExampleObject(name = "phone", value = DraftExamples.PHONE),
                                                @ExampleObject(name = "letter", value = DraftExamples.LETTER)
                                            })))
    @ApiResponse(
            responseCode = "201",
            description = "Drafted; the same request again is answered the same",
            useReturnTypeSchema = true)
    ResponseEntity<OrderView> begin(
            @Parameter(example = "tribuna") @RequestParam(required = false) @Nullable String shop,
            @RequestBody DraftRequest request,
            Once once,
            Caller caller) {
        var done = desk.begin(caller.shop(shop), request, once, caller.cause());
        var location = URI.create("/v1/orders/" + done.stored().id());
        return Answers.created(location, "v1", done.replayed(), OrderView.of(drafted(done)));
    }

    @PostMapping("/v1/orders/{id}/place")
    @Operation(
            operationId = "placeDraft",
            summary =
                    "Place a draft: its goods are reserved, and it is owed its call; one by telephone is read back here",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content = @Content(examples = @ExampleObject(DraftExamples.PLACE))))
    ResponseEntity<OrderView> place(
            @Parameter(example = Examples.ORDER_ID) @PathVariable UUID id,
            @Parameter(example = "tribuna") @RequestParam(required = false) @Nullable String shop,
            @RequestBody Place request,
            IfMatch ifMatch,
            Caller caller) {
        var placed = desk.place(
                caller.shop(shop),
                new OrderId(id),
                ifMatch.tag(),
                request.consents() == null ? List.of() : request.consents(),
                request.readBack(),
                caller.operator(),
                caller.cause());
        return Answers.ok(placed.tag(), OrderView.of(placed));
    }

    private static OrderDrafted drafted(Done<Order, OrderEvent> done) {
        return done.events().stream()
                .filter(OrderDrafted.class::isInstance)
                .map(OrderDrafted.class::cast)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("A draft begins with OrderDrafted"));
    }

    /** @param readBack of a draft by telephone, and of no other */
    record Place(@Nullable List<Consent> consents, @Nullable Spoken readBack) {}
}
