package orderdesk.callback.task.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import orderdesk.callback.CallbackDesk;
import orderdesk.callback.task.domain.CallTask;
import orderdesk.contracts.callback.CallTaskId;
import orderdesk.contracts.callback.CallTaskKind;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.access.Caller;
import orderdesk.platform.queue.Claimed;
import orderdesk.platform.queue.web.Head;
import orderdesk.platform.queue.web.HeldBack;
import orderdesk.platform.queue.web.QueueName;
import orderdesk.platform.queue.web.QueueResource;
import orderdesk.platform.queue.web.Times;
import orderdesk.platform.web.Cursors;
import orderdesk.platform.web.Limit;
import orderdesk.platform.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/queue")
@Tag(name = "queue")
class QueueController extends QueueResource<CallTask, Given> {

    private final Views views;

    QueueController(CallbackDesk desk, Views views, Cursors cursors) {
        super(desk.queue(), cursors);
        this.views = views;
    }

    @Override
    protected Given given(Claimed<CallTask> claimed, Caller caller, Locale language) {
        return Given.of(claimed, views, caller, language);
    }

    @Override
    protected Given nothing(@Nullable Head head, @Nullable HeldBack heldBack) {
        return new Given(null, head, heldBack, List.of());
    }

    @GetMapping
    @Operation(
            operationId = "listQueue",
            summary = "What waits for whom, in the order of work",
            description = "Calls that are owed wait for an operator only: waiting and attention are empty here.")
    Page<Standing> list(
            @Parameter(example = "tribuna") @RequestParam(required = false) @Nullable String shop,
            @Parameter(description = "call, waiting or attention") @RequestParam(defaultValue = "call") QueueName queue,
            @RequestParam(required = false) @Nullable String cursor,
            Limit limit,
            Caller caller,
            @Parameter(hidden = true) Locale language) {
        return page(caller.shops(shop), queue, null, cursor, limit, caller, task -> standing(task, language));
    }

    private Standing standing(CallTask task, Locale language) {
        var held = task.holder();
        return new Standing(
                task.taskId(),
                task.shop(),
                task.kind(),
                task.subject().name(),
                task.subject().orderId(),
                views.reason(task, language).orElse(null),
                task.position().map(Head::of).orElse(null),
                Times.of(task.schedule()),
                held == null ? null : held.operator(),
                held == null ? null : held.until());
    }

    /**
     * One position of a queue.
     *
     * @param customer his name, as far as known
     * @param heldUntil end of the lease under which {@code heldBy} took it last
     */
    record Standing(
            CallTaskId id,
            ShopId shop,
            CallTaskKind kind,
            @Nullable String customer,
            @Nullable OrderId orderId,
            @Nullable String reason,
            @Nullable Head position,
            @Nullable Times times,
            @Nullable OperatorId heldBy,
            @Nullable Instant heldUntil) {}
}
