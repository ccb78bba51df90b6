package orderdesk.callback.task.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import orderdesk.callback.CallbackDesk;
import orderdesk.callback.TalkDesk;
import orderdesk.callback.TalkDesk.By;
import orderdesk.callback.task.domain.CallTask;
import orderdesk.contracts.callback.CallTaskId;
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

/** The talk itself, by whoever holds the call. */
@RestController
@RequestMapping("/v1/call-tasks/{id}")
@Tag(name = "call")
class TalkController {

    private final TalkDesk desk;
    private final Found found;
    private final Views views;

    TalkController(CallbackDesk desk, Found found, Views views) {
        this.desk = desk.talks();
        this.found = found;
        this.views = views;
    }

    @PostMapping("/dial")
    @Operation(
            operationId = "dial",
            summary = "The number is being dialled",
            description = "409 claimed-by-another while an operator is known to talk to this person about an order;"
                    + " 409 on-stop-list where he forbade calls, and did not ask for this one.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject(Dial.EXAMPLE))))
    ResponseEntity<TaskView> dial(
            @PathVariable CallTaskId id,
            @RequestParam(required = false) @Nullable String shop,
            @RequestBody(required = false) @Nullable Dial request,
            ClaimToken token,
            Caller caller,
            @Parameter(hidden = true) Locale language) {
        var by = by(found.one(id, shop, caller).state(), token, caller);
        return views.answer(desk.dial(by, Dial.call(request)), caller, language);
    }

    @PostMapping("/outcome")
    @Operation(
            operationId = "outcome",
            summary = "How the call ended",
            description = "ANSWERED, ORDERED, DECLINED and OFF_TOPIC settle it; WILL_RECEIVE and WANTS_CHANGE those"
                    + " about a delivery. Every other outcome says when to call again, or is the last one.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content =
                                    @Content(
                                            examples = {
                                                @ExampleObject(name = "answered", value = Examples.ANSWERED),
                                                @ExampleObject(name = "ordered", value = Examples.ORDERED),
                                                @ExampleObject(name = "later", value = Examples.LATER),
                                                @ExampleObject(name = "noAnswer", value = Examples.NO_ANSWER)
                                            })))
    ResponseEntity<TaskView> outcome(
            @PathVariable CallTaskId id,
            @RequestParam(required = false) @Nullable String shop,
            @RequestBody Requests.Outcome request,
            ClaimToken token,
            Caller caller,
            @Parameter(hidden = true) Locale language) {
        var by = by(found.one(id, shop, caller).state(), token, caller);
        return views.answer(ended(by, request), caller, language);
    }

    private Stored<CallTask> ended(By by, Requests.Outcome request) {
        return switch (request.outcome()) {
            case ANSWERED, ORDERED, DECLINED, OFF_TOPIC, WILL_RECEIVE, WANTS_CHANGE -> desk.talked(by, request.talk());
            case LATER -> desk.later(by, Invalid.required(request.wish().orElse(null), "/promise"));
            case NO_ANSWER, BUSY, ROBOT, OTHER_PERSON, WRONG_NUMBER ->
                desk.notReached(by, request.notReached(), request.wish());
        };
    }

    private static By by(CallTask task, ClaimToken token, Caller caller) {
        return new By(task.shop(), task.taskId(), caller.operator(), token.value(), caller.cause());
    }
}
