package orderdesk.confirmation.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.util.Locale;
import orderdesk.confirmation.CaseDesk;
import orderdesk.confirmation.ConfirmationDesk;
import orderdesk.confirmation.domain.Case;
import orderdesk.confirmation.domain.Stage;
import orderdesk.contracts.order.OrderId;
import orderdesk.platform.access.Caller;
import orderdesk.platform.aggregate.Stored;
import orderdesk.platform.queue.web.NewNote;
import orderdesk.platform.queue.web.WorkResource;
import orderdesk.platform.shops.Shops;
import orderdesk.platform.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** One case: to read, to claim, and to let go of. */
@RestController
@RequestMapping("/v1/cases/{id}")
@Tag(name = "cases")
class CaseController extends WorkResource<OrderId, Case> {

    private static final Duration ASK_AGAIN = Duration.ofSeconds(1);

    private final CaseDesk cases;
    private final Found found;
    private final Views views;

    CaseController(ConfirmationDesk desk, Shops shops, Found found, Views views) {
        super(desk.claims(), desk.queue().workload(), shops);
        this.cases = desk.cases();
        this.found = found;
        this.views = views;
    }

    @Override
    protected Case item(OrderId id, @Nullable String shop, Caller caller) {
        return found.one(id, shop, caller).state();
    }

    @Override
    protected Stored<Case> noted(Case item, String text, Caller caller) {
        return cases.note(item.shop(), item.orderId(), caller.operator(), text, caller.cause());
    }

    @GetMapping
    @Operation(operationId = "getCase", summary = "Everything for the call about one order")
    ResponseEntity<CaseView> one(
            @PathVariable OrderId id,
            @Parameter(example = "tribuna") @RequestParam(required = false) @Nullable String shop,
            @Parameter(description = "verdict: wait up to 2 s for it") @RequestParam(required = false) @Nullable
                    String waitFor,
            Caller caller,
            @Parameter(hidden = true) Locale language) {
        if (waitFor != null && !waitFor.equals("verdict")) {
            throw new Problem(HttpStatus.BAD_REQUEST, "parameter-invalid", "waitFor: verdict, or nothing.");
        }
        return views.answer(
                waitFor == null ? found.one(id, shop, caller) : found.judged(id, shop, caller), caller, language);
    }

    @PostMapping("/claim")
    @Operation(
            operationId = "claimCase",
            summary = "Claim the person of this case, callable or not",
            description = "An order that is settled is waited for up to 1 s: an amendment of it may be on its way."
                    + " After that 409 not-now says when to ask again.")
    Given claim(
            @PathVariable OrderId id,
            @RequestParam(required = false) @Nullable String shop,
            Caller caller,
            @Parameter(hidden = true) Locale language) {
        var item = found.toDo(id, shop, caller).state();
        if (!item.isOpen()) {
            throw nothingToDo(item.stage());
        }
        return Given.of(claimed(item, caller), views, caller, language);
    }

    @PostMapping("/notes")
    @Operation(
            operationId = "noteOnCase",
            summary = "Leave a note for whoever talks to the customer next",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject(NewNote.EXAMPLE))))
    ResponseEntity<CaseView> note(
            @PathVariable OrderId id,
            @RequestParam(required = false) @Nullable String shop,
            @RequestBody NewNote request,
            Caller caller,
            @Parameter(hidden = true) Locale language) {
        return views.answer(noted(item(id, shop, caller), request.text(), caller), caller, language);
    }

    @PostMapping("/tags")
    @Operation(
            operationId = "tagCase",
            summary = "Put words on a case, and take them off",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject(Examples.TAGS))))
    ResponseEntity<CaseView> tag(
            @PathVariable OrderId id,
            @RequestParam(required = false) @Nullable String shop,
            @RequestBody TagChange request,
            Caller caller,
            @Parameter(hidden = true) Locale language) {
        var item = found.one(id, shop, caller).state();
        var next = cases.tag(item.shop(), id, request.added(), request.removed(), caller.cause());
        return views.answer(next, caller, language);
    }

    private static Problem nothingToDo(Stage stage) {
        return stage instanceof Stage.Closed
                ? Problem.conflict("order-closed", "The order was cancelled or has expired.")
                : Problem.conflict(
                                "not-now",
                                "This order is settled. To change it, amend it first; if you just did, claim it again"
                                        + " in a second.")
                        .retryAfter(ASK_AGAIN);
    }
}
