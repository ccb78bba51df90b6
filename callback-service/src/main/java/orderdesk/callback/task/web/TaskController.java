package orderdesk.callback.task.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import orderdesk.callback.CallbackDesk;
import orderdesk.callback.TaskDesk;
import orderdesk.callback.task.domain.CallTask;
import orderdesk.contracts.callback.CallEvent;
import orderdesk.contracts.callback.CallTaskId;
import orderdesk.platform.access.Caller;
import orderdesk.platform.aggregate.Stored;
import orderdesk.platform.claim.Holder;
import orderdesk.platform.queue.ClaimDesk;
import orderdesk.platform.shops.Shops;
import orderdesk.platform.web.Answers;
import orderdesk.platform.web.ClaimToken;
import orderdesk.platform.web.Invalid;
import orderdesk.platform.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** One call that is owed: to read, to claim, and to let go of. */
@RestController
@RequestMapping("/v1/call-tasks/{id}")
@Tag(name = "call-tasks")
class TaskController {

    private final TaskDesk tasks;
    private final ClaimDesk<CallTask, CallEvent> claims;
    private final Shops shops;
    private final Found found;
    private final Views views;

    TaskController(CallbackDesk desk, Shops shops, Found found, Views views) {
        this.tasks = desk.tasks();
        this.claims = desk.claims();
        this.shops = shops;
        this.found = found;
        this.views = views;
    }

    @GetMapping
    @Operation(operationId = "getCallTask", summary = "Everything for one call that is owed, or was")
    ResponseEntity<TaskView> one(
            @PathVariable CallTaskId id,
            @Parameter(example = "tribuna") @RequestParam(required = false) @Nullable String shop,
            Caller caller,
            @Parameter(hidden = true) Locale language) {
        return answer(found.one(id, shop, caller), caller, language);
    }

    @PostMapping("/claim")
    @Operation(operationId = "claimCallTask", summary = "Claim the person of this call, callable or not")
    Given claim(
            @PathVariable CallTaskId id,
            @RequestParam(required = false) @Nullable String shop,
            Caller caller,
            @Parameter(hidden = true) Locale language) {
        var task = found.one(id, shop, caller).state();
        if (!task.isOpen()) {
            throw Problem.conflict("call-completed", "This call has its outcome.");
        }
        return Given.of(claims.claim(task, caller.operator(), caller.cause()), views, caller, language);
    }

    @PostMapping("/extend")
    @Operation(operationId = "extendClaim", summary = "Say that you are still there; every 30 s")
    Given.Lease extend(
            @PathVariable CallTaskId id,
            @RequestParam(required = false) @Nullable String shop,
            ClaimToken token,
            Caller caller) {
        var task = found.one(id, shop, caller).state();
        return Given.Lease.of(claims.extend(task.shop(), holder(task, caller, token), caller.cause()));
    }

    @PostMapping("/release")
    @Operation(operationId = "releaseClaim", summary = "Let go of this person's calls")
    Given.Lease release(
            @PathVariable CallTaskId id,
            @RequestParam(required = false) @Nullable String shop,
            ClaimToken token,
            Caller caller) {
        var task = found.one(id, shop, caller).state();
        return Given.Lease.of(claims.release(task.shop(), holder(task, caller, token), caller.cause()));
    }

    @PostMapping("/hand-over")
    @Operation(
            operationId = "handOverClaim",
            summary = "Give this person's calls to another operator of the shop",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject(Examples.HAND_OVER))))
    Given.Lease handOver(
            @PathVariable CallTaskId id,
            @RequestParam(required = false) @Nullable String shop,
            @RequestBody Requests.HandOver request,
            ClaimToken token,
            Caller caller) {
        var task = found.one(id, shop, caller).state();
        var works = shops.member(task.shop(), request.to()).isPresent();
        new Invalid()
                .unless(works, "/to", "unknown", "Nobody of that name works for this shop.")
                .orElseRefuse();
        var lease = Given.Lease.of(claims.handOver(
                task.shop(), holder(task, caller, token), request.to(), request.note(), caller.cause()));
        tasks.note(task.shop(), id, caller.operator(), request.note(), caller.cause());
        return lease;
    }

    @PostMapping("/notes")
    @Operation(
            operationId = "noteOnCallTask",
            summary = "Leave a note for whoever talks to the customer next",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject(Examples.NOTE))))
    ResponseEntity<TaskView> note(
            @PathVariable CallTaskId id,
            @RequestParam(required = false) @Nullable String shop,
            @RequestBody Requests.NewNote request,
            Caller caller,
            @Parameter(hidden = true) Locale language) {
        var task = found.one(id, shop, caller).state();
        return answer(tasks.note(task.shop(), id, caller.operator(), request.text(), caller.cause()), caller, language);
    }

    private ResponseEntity<TaskView> answer(Stored<CallTask> task, Caller caller, Locale language) {
        var view = views.view(task, tasks.othersOf(task.state()), caller.operator(), language);
        return Answers.ok(Answers.tag(task.rev()), view);
    }

    private static Holder holder(CallTask task, Caller caller, ClaimToken token) {
        var stamped = task.holder();
        if (stamped == null) {
            throw Problem.conflict("not-claimed", "Claim it first: this token was never given out for it.");
        }
        return new Holder(stamped.person(), caller.operator(), token.value(), stamped.until());
    }
}
