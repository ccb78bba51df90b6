package orderdesk.callback.task.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import orderdesk.callback.CallbackDesk;
import orderdesk.callback.TaskDesk;
import orderdesk.callback.Trained;
import orderdesk.callback.task.domain.CallTask;
import orderdesk.contracts.callback.CallTaskId;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.platform.access.Caller;
import orderdesk.platform.aggregate.Stored;
import orderdesk.platform.queue.web.NewNote;
import orderdesk.platform.queue.web.WorkResource;
import orderdesk.platform.shops.Shops;
import orderdesk.platform.web.Invalid;
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

/** One call that is owed: to read, to claim, and to let go of. */
@RestController
@RequestMapping("/v1/call-tasks/{id}")
@Tag(name = "call-tasks")
class TaskController extends WorkResource<CallTaskId, CallTask> {

    private final TaskDesk tasks;
    private final Found found;
    private final Views views;
    private final Trained trained;

    TaskController(CallbackDesk desk, Shops shops, Found found, Views views) {
        super(desk.claims(), desk.queue().workload(), shops);
        this.tasks = desk.tasks();
        this.found = found;
        this.views = views;
        this.trained = new Trained(shops);
    }

    @Override
    protected CallTask item(CallTaskId id, @Nullable String shop, Caller caller) {
        return found.one(id, shop, caller).state();
    }

    @Override
    protected Stored<CallTask> noted(CallTask item, String text, Caller caller) {
        return tasks.note(item.shop(), item.taskId(), caller.operator(), text, caller.cause());
    }

    @Override
    protected void requireSuits(CallTask task, OperatorId to) {
        new Invalid()
                .unless(trained.suits(task, to), "/to", "not-trained", "Who writes in chats was trained for it.")
                .orElseRefuse();
    }

    @GetMapping
    @Operation(operationId = "getCallTask", summary = "Everything for one call that is owed, or was")
    ResponseEntity<TaskView> one(
            @PathVariable CallTaskId id,
            @Parameter(example = "tribuna") @RequestParam(required = false) @Nullable String shop,
            Caller caller,
            @Parameter(hidden = true) Locale language) {
        return views.answer(found.one(id, shop, caller), caller, language);
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
        if (!trained.suits(task, caller.operator())) {
            throw new Problem(HttpStatus.FORBIDDEN, "not-trained", "Who writes in chats was trained for it.");
        }
        return Given.of(claimed(task, caller), views, caller, language);
    }

    @PostMapping("/notes")
    @Operation(
            operationId = "noteOnCallTask",
            summary = "Leave a note for whoever talks to the customer next",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject(NewNote.EXAMPLE))))
    ResponseEntity<TaskView> note(
            @PathVariable CallTaskId id,
            @RequestParam(required = false) @Nullable String shop,
            @RequestBody NewNote request,
            Caller caller,
            @Parameter(hidden = true) Locale language) {
        return views.answer(noted(item(id, shop, caller), request.text(), caller), caller, language);
    }
}
