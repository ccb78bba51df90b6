package orderdesk.confirmation.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import orderdesk.confirmation.CallDesk;
import orderdesk.confirmation.CallDesk.By;
import orderdesk.confirmation.ConfirmationDesk;
import orderdesk.confirmation.domain.Case;
import orderdesk.contracts.order.OrderId;
import orderdesk.platform.access.Caller;
import orderdesk.platform.aggregate.Stored;
import orderdesk.platform.queue.web.Dial;
import orderdesk.platform.web.ClaimToken;
import orderdesk.platform.web.Invalid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The call about one case, by whoever holds it. */
@RestController
@RequestMapping("/v1/cases/{id}")
@Tag(name = "call")
class CallController {

    private final CallDesk desk;
    private final Found found;
    private final Talks talks;
    private final Views views;

    CallController(ConfirmationDesk desk, Found found, Talks talks, Views views) {
        this.desk = desk.calls();
        this.found = found;
        this.talks = talks;
        this.views = views;
    }

    @PostMapping("/dial")
    @Operation(
            operationId = "dial",
            summary = "The number is being dialled",
            description = "The first dialling is the first contact. The answer's last attempt is this call.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject(Dial.EXAMPLE))))
    ResponseEntity<CaseView> dial(
            @PathVariable OrderId id,
            @RequestParam(required = false) @Nullable String shop,
            @RequestBody(required = false) @Nullable Dial request,
            ClaimToken token,
            Caller caller,
            @Parameter(hidden = true) Locale language) {
        var by = by(found.one(id, shop, caller).state(), token, caller);
        return views.answer(desk.dial(by, Dial.call(request)), caller, language);
    }

    @PostMapping("/offer")
    @Operation(
            operationId = "offerAlternative",
            summary = "What to say of an alternative, with what the whole order would come to",
            description = "Nothing is changed. The total is order-service's: ask its preview of the replacement first.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject(Examples.OFFER))))
    Requests.Said offer(
            @PathVariable OrderId id,
            @RequestParam(required = false) @Nullable String shop,
            @RequestBody Requests.Offer request,
            Caller caller) {
        return new Requests.Said(views.offer(found.one(id, shop, caller).state(), request, caller.operator()));
    }

    @PostMapping("/ticks")
    @Operation(
            operationId = "tick",
            summary = "Tick what has been read back, as the talk goes on",
            description = "A version that this service has not heard of yet is waited for up to 1 s.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject(Examples.TICKS))))
    ResponseEntity<CaseView> tick(
            @PathVariable OrderId id,
            @RequestParam(required = false) @Nullable String shop,
            @RequestBody Requests.Ticks request,
            ClaimToken token,
            Caller caller,
            @Parameter(hidden = true) Locale language) {
        var by = by(found.knowing(request.version(), id, shop, caller).state(), token, caller);
        return views.answer(desk.tick(by, request.version(), request.ticks()), caller, language);
    }

    @PostMapping("/answers")
    @Operation(
            operationId = "answerQuestion",
            summary = "What the customer said to a question of the shop's own script",
            description = "The last answer to a question counts; what it leads to is the next step of the script.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject(Examples.ANSWER))))
    ResponseEntity<CaseView> answer(
            @PathVariable OrderId id,
            @RequestParam(required = false) @Nullable String shop,
            @RequestBody Requests.Chosen request,
            ClaimToken token,
            Caller caller,
            @Parameter(hidden = true) Locale language) {
        var item = found.one(id, shop, caller).state();
        var reply = talks.reply(item, request.step(), request.answer(), caller.operator());
        var left = talks.leftBehind(item, request.step(), request.answer(), caller.operator());
        return views.answer(desk.answer(by(item, token, caller), request.step(), reply, left), caller, language);
    }

    @PostMapping("/outcome")
    @Operation(
            operationId = "outcome",
            summary = "How the call ended",
            description = "AGREED needs every parameter of this version ticked and the amount due as it was named;"
                    + " the verdict follows, see waitFor=verdict.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content =
                                    @Content(
                                            examples = {
                                                @ExampleObject(name = "agreed", value = Examples.AGREED),
                                                @ExampleObject(name = "refused", value = Examples.REFUSED),
                                                @ExampleObject(name = "later", value = Examples.LATER),
                                                @ExampleObject(name = "noAnswer", value = Examples.NO_ANSWER),
                                                @ExampleObject(name = "otherPerson", value = Examples.OTHER_PERSON)
                                            })))
    ResponseEntity<CaseView> outcome(
            @PathVariable OrderId id,
            @RequestParam(required = false) @Nullable String shop,
            @RequestBody Requests.Outcome request,
            ClaimToken token,
            Caller caller,
            @Parameter(hidden = true) Locale language) {
        var by = by(found.knowing(request.version(), id, shop, caller).state(), token, caller);
        return views.answer(ended(by, request), caller, language);
    }

    private Stored<Case> ended(By by, Requests.Outcome request) {
        return switch (request.outcome()) {
            case AGREED -> desk.agreed(by, request.answered(talks.version(by.shop())));
            case REFUSED -> desk.refused(by, request.answered(talks.version(by.shop())), request.refusal());
            case LATER ->
                desk.later(
                        by,
                        request.answered(talks.version(by.shop())),
                        Invalid.required(request.wish().orElse(null), "/promise"));
            case NO_ANSWER, BUSY, ROBOT, OTHER_PERSON, WRONG_NUMBER ->
                desk.notReached(by, request.outcome(), request.wish());
        };
    }

    private static By by(Case item, ClaimToken token, Caller caller) {
        return new By(item.shop(), item.orderId(), caller.operator(), token.value(), caller.cause());
    }
}
