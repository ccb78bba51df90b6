package orderdesk.callback.task.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import orderdesk.callback.CallbackDesk;
import orderdesk.callback.task.domain.CallTask;
import orderdesk.contracts.callback.CallTaskId;
import orderdesk.contracts.callback.CallTaskKind;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.access.Caller;
import orderdesk.platform.aggregate.Stored;
import orderdesk.platform.claim.Position;
import orderdesk.platform.claim.Queue;
import orderdesk.platform.queue.QueueDesk;
import orderdesk.platform.web.Cursors;
import orderdesk.platform.web.Limit;
import orderdesk.platform.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/queue")
@Tag(name = "queue")
class QueueController {

    private final QueueDesk<CallTask> desk;
    private final Views views;
    private final Cursors cursors;

    QueueController(CallbackDesk desk, Views views, Cursors cursors) {
        this.desk = desk.queue();
        this.views = views;
        this.cursors = cursors;
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
        var shops = caller.shops(shop);
        var list = "queue/" + queue + "/"
                + shops.stream().map(ShopId::value).sorted().collect(Collectors.joining(","));
        var after = Optional.ofNullable(cursor).map(given -> Places.read(cursors.read(list, given)));
        var name = Queue.valueOf(queue.name().toUpperCase(Locale.ROOT));
        var found = desk.page(shops, name, Optional.empty(), after, limit.value() + 1);
        var shown = found.stream().limit(limit.value()).toList();
        var next = found.size() > limit.value()
                ? shown.getLast().state().position().map(last -> cursors.write(list, Places.write(last)))
                : Optional.<String>empty();
        return new Page<>(
                shown.stream().map(item -> standing(item.state(), language)).toList(), next.orElse(null));
    }

    @GetMapping("/head")
    @Operation(operationId = "queueHead", summary = "Where the best work stands that the caller could be given now")
    @ApiResponse(responseCode = "200", description = "There is some")
    @ApiResponse(responseCode = "204", description = "There is none now")
    ResponseEntity<Requests.Head> head(
            @Parameter(example = "tribuna") @RequestParam(required = false) @Nullable String shop, Caller caller) {
        return headOf(shop, caller)
                .map(ResponseEntity::ok)
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    @PostMapping("/next")
    @Operation(
            operationId = "takeNext",
            summary = "Claim the best work",
            description = "Whoever holds unfinished work is given that again. Where nothing stands before the bound,"
                    + " nothing is claimed and the answer says where the head stands.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content =
                                    @Content(
                                            examples = {
                                                @ExampleObject(name = "any", value = "{}"),
                                                @ExampleObject(name = "bounded", value = Examples.BOUND)
                                            })))
    Given next(
            @Parameter(example = "tribuna") @RequestParam(required = false) @Nullable String shop,
            @RequestBody(required = false) Requests.@Nullable Next request,
            Caller caller,
            @Parameter(hidden = true) Locale language) {
        var bound = request == null ? Optional.<Position>empty() : request.before();
        return desk.next(caller.operator(), caller.shops(shop), bound, caller.cause())
                .map(claimed -> Given.of(claimed, views, caller, language))
                .orElseGet(() -> new Given(null, headOf(shop, caller).orElse(null), List.of()));
    }

    private Optional<Requests.Head> headOf(@Nullable String shop, Caller caller) {
        return desk.head(caller.operator(), caller.shops(shop))
                .map(Stored::state)
                .flatMap(CallTask::position)
                .map(Requests.Head::of);
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
                task.position().map(Requests.Head::of).orElse(null),
                Views.times(task.schedule()),
                held == null ? null : held.operator(),
                held == null ? null : held.until());
    }

    enum QueueName {
        call,
        waiting,
        attention
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
            Requests.@Nullable Head position,
            TaskView.@Nullable Times times,
            @Nullable OperatorId heldBy,
            @Nullable Instant heldUntil) {}
}
