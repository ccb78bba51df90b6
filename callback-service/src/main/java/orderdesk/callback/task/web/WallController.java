package orderdesk.callback.task.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import orderdesk.callback.CallbackDesk;
import orderdesk.callback.task.domain.CallTask;
import orderdesk.contracts.callback.CallTaskId;
import orderdesk.contracts.callback.CallTaskKind;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.access.Caller;
import orderdesk.platform.aggregate.Stored;
import orderdesk.platform.queue.Backlog;
import orderdesk.platform.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The calls that are owed, as numbers for the frame and the wall. */
@RestController
@Tag(name = "queue")
class WallController {

    private final Backlog<CallTask> backlog;
    private final Clock clock;

    WallController(CallbackDesk desk, Clock clock) {
        this.backlog = desk.backlog();
        this.clock = clock;
    }

    @GetMapping("/v1/wall")
    @Operation(
            operationId = "readWall",
            summary = "How many calls are owed in each shop, for everybody's eyes",
            description = "Each is counted to 10,000 at most. A shop is named by its code, never by its brand.")
    Page<Wall> wall(
            @Parameter(example = "tribuna") @RequestParam(required = false) @Nullable String shop, Caller caller) {
        var now = clock.instant();
        return new Page<>(
                caller.shops(shop).stream()
                        .sorted(Comparator.comparing(ShopId::value))
                        .map(its -> new Wall(its, now, backlog.of(its, now), mostUrgent(its, now)))
                        .toList(),
                null);
    }

    private @Nullable Urgent mostUrgent(ShopId shop, Instant now) {
        return backlog.mostUrgent(shop, now)
                .map(Stored::state)
                .flatMap(Urgent::of)
                .orElse(null);
    }

    /** @param mostUrgent the call whose target was or will be first */
    record Wall(
            ShopId shop,
            Instant at,
            Backlog.Counts calls,
            @Nullable Urgent mostUrgent) {}

    record Urgent(CallTaskId id, CallTaskKind kind, Instant since, Instant callBy) {

        static Optional<Urgent> of(CallTask task) {
            return Optional.ofNullable(task.schedule())
                    .map(schedule -> new Urgent(task.taskId(), task.kind(), schedule.trigger(), schedule.callBy()));
        }
    }
}
