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
import java.util.function.Consumer;
import orderdesk.contracts.order.AfterSaleId;
import orderdesk.contracts.order.Payout;
import orderdesk.contracts.shared.Money;
import orderdesk.order.AfterSaleDesk;
import orderdesk.order.Desks;
import orderdesk.order.domain.Unacceptable;
import orderdesk.order.domain.aftersale.AfterSale;
import orderdesk.order.domain.aftersale.Handling;
import orderdesk.order.web.AfterSaleRequests.NextStep;
import orderdesk.order.web.AfterSaleRequests.Opening;
import orderdesk.order.web.AfterSaleRequests.RefundPaid;
import orderdesk.order.web.AfterSaleRequests.Resolve;
import orderdesk.platform.access.Caller;
import orderdesk.platform.access.Role;
import orderdesk.platform.aggregate.Once;
import orderdesk.platform.aggregate.Stored;
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

/** What is done about cases after the sale; each step needs the ETag of the case that was seen. */
@RestController
@RequestMapping("/v1/after-sale-cases")
@Tag(name = "after the sale")
class AfterSaleController {

    private final AfterSaleDesk desk;

    AfterSaleController(Desks desks) {
        this.desk = desks.afterSales();
    }

    @PostMapping
    @Operation(
            operationId = "openAfterSaleCase",
            summary = "Open a case: something is wrong with an order that was confirmed",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content = @Content(examples = @ExampleObject(AfterSaleRequests.OPENED))))
    @ApiResponse(
            responseCode = "201",
            description = "Opened; the same request again is answered with the case as it stands",
            useReturnTypeSchema = true)
    ResponseEntity<AfterSaleView> open(
            @Parameter(example = "tribuna") @RequestParam(required = false) @Nullable String shop,
            @RequestBody Opening request,
            Once once,
            Caller caller) {
        var done = desk.open(
                caller.shop(shop),
                request.orderId(),
                request.kind(),
                request.channel(),
                request.lines() == null ? List.of() : request.lines(),
                request.complaint(),
                once,
                caller.cause());
        var location = URI.create("/v1/after-sale-cases/" + done.stored().id());
        var tag = Answers.tag(done.stored().rev());
        return Answers.created(location, tag, done.replayed(), AfterSaleView.of(done.stored()));
    }

    @PostMapping("/{id}/steps")
    @Operation(
            operationId = "takeAfterSaleStep",
            summary = "Do the next thing: instruct, ask for a photo, ask for a refund, send the right product",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content = @Content(examples = @ExampleObject(AfterSaleRequests.STEP))))
    ResponseEntity<AfterSaleView> step(
            @Parameter(example = Examples.ORDER_ID) @PathVariable UUID id,
            @Parameter(example = "tribuna") @RequestParam(required = false) @Nullable String shop,
            @RequestBody NextStep request,
            IfMatch ifMatch,
            Caller caller) {
        var own = caller.shop(shop);
        var item = new AfterSaleId(id);
        var cause = caller.cause();
        return answer(
                switch (request.step()) {
                    case INSTRUCTION_SENT -> desk.handle(own, item, cause, seen(ifMatch), Handling::instruct);
                    case EVIDENCE_ASKED -> desk.handle(own, item, cause, seen(ifMatch), Handling::askEvidence);
                    case EVIDENCE_SEEN -> desk.handle(own, item, cause, seen(ifMatch), Handling::seen);
                    case REPLACEMENT_ORDERED -> desk.replace(own, item, cause, seen(ifMatch));
                    case REFUND_ASKED -> desk.refund(own, item, cause, seen(ifMatch), amount(request));
                });
    }

    private static Money amount(NextStep request) {
        if (request.amount() == null) {
            throw Unacceptable.because("/amount", "missing", "A refund has an amount.");
        }
        return request.amount();
    }

    @PostMapping("/{id}/refund")
    @Operation(
            operationId = "recordRefund",
            summary = "The money went back to the customer; the time that took is measured",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content = @Content(examples = @ExampleObject(AfterSaleRequests.REFUND))))
    ResponseEntity<AfterSaleView> refund(
            @Parameter(example = Examples.ORDER_ID) @PathVariable UUID id,
            @Parameter(example = "tribuna") @RequestParam(required = false) @Nullable String shop,
            @RequestBody RefundPaid request,
            IfMatch ifMatch,
            Caller caller) {
        var payout = new Payout(Texts.required("/reference", request.reference()), request.way());
        return answer(desk.refunded(caller.shop(shop), new AfterSaleId(id), caller.cause(), seen(ifMatch), payout));
    }

    @PostMapping("/{id}/resolve")
    @Operation(
            operationId = "resolveAfterSaleCase",
            summary = "Close a case with what it came to, and with a coupon where it apologises",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content = @Content(examples = @ExampleObject(AfterSaleRequests.RESOLVED))))
    ResponseEntity<AfterSaleView> resolve(
            @Parameter(example = Examples.ORDER_ID) @PathVariable UUID id,
            @Parameter(example = "tribuna") @RequestParam(required = false) @Nullable String shop,
            @RequestBody Resolve request,
            IfMatch ifMatch,
            Caller caller) {
        return answer(desk.resolve(
                caller.shop(shop),
                new AfterSaleId(id),
                caller.cause(),
                caller.is(Role.SENIOR),
                seen(ifMatch),
                (resolving, item) ->
                        resolving.resolve(item, request.resolution(), request.answer(), request.coupon())));
    }

    private static Consumer<Stored<AfterSale>> seen(IfMatch ifMatch) {
        return known -> ifMatch.require(Answers.tag(known.rev()));
    }

    private static ResponseEntity<AfterSaleView> answer(Stored<AfterSale> stored) {
        return Answers.ok(Answers.tag(stored.rev()), AfterSaleView.of(stored));
    }
}
