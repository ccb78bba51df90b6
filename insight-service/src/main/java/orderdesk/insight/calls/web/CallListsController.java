package orderdesk.insight.calls.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import orderdesk.contracts.callback.CallOutcome;
import orderdesk.contracts.callback.CallResult;
import orderdesk.contracts.callback.CallSides.Direction;
import orderdesk.contracts.callback.CallTaskKind;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.ShopId;
import orderdesk.insight.calls.CallsDesk;
import orderdesk.insight.calls.domain.CountedCall;
import orderdesk.insight.calls.domain.CountedTask;
import orderdesk.insight.calls.domain.OwedCall;
import orderdesk.insight.calls.domain.PhoneCall;
import orderdesk.insight.figures.domain.Grouping;
import orderdesk.insight.figures.domain.Period;
import orderdesk.insight.figures.web.Periods;
import orderdesk.insight.figures.web.Slices;
import orderdesk.platform.access.Caller;
import orderdesk.platform.web.Cursors;
import orderdesk.platform.web.Limit;
import orderdesk.platform.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The calls behind a figure, one by one. */
@RestController
@RequestMapping("/v1/figures")
@Tag(name = "figures")
class CallListsController {

    private final CallsDesk desk;
    private final Cursors cursors;
    private final Periods periods;

    CallListsController(CallsDesk desk, Cursors cursors, Periods periods) {
        this.desk = desk;
        this.cursors = cursors;
        this.periods = periods;
    }

    @GetMapping("/calls/list")
    @Operation(operationId = "listCountedCalls", summary = "The calls behind a figure, oldest first")
    Page<ListedCall> calls(
            @Parameter(example = "tribuna") @RequestParam(required = false) @Nullable String shop,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            @RequestParam CountedCall counted,
            @Parameter(description = "Of one group only, together with its key")
                    @RequestParam(required = false)
                    @Nullable
                    Grouping by,
            @Parameter(description = "As the figures name it", example = "anna")
                    @RequestParam(required = false)
                    @Nullable
                    String key,
            @RequestParam(required = false) @Nullable ZoneId zone,
            @RequestParam(required = false) @Nullable String cursor,
            Limit limit,
            Caller caller) {
        var period = periods.of(caller.shops(shop), from, to, zone);
        var slice = Slices.of(by, key);
        var place = new Place<PhoneCall>(
                "calls/" + counted + shops(period) + slice, call -> place(call.beganAt(), call.id()), cursor);
        return page(desk.calls(period, counted, slice), place, limit, ListedCall::of);
    }

    @GetMapping("/owed/list")
    @Operation(
            operationId = "listCountedTasks",
            summary = "The calls that were owed, behind a figure, oldest first",
            description = "Callbacks, chats and mails among them.")
    Page<ListedTask> owed(
            @Parameter(example = "tribuna") @RequestParam(required = false) @Nullable String shop,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            @RequestParam CountedTask counted,
            @Parameter(description = "Of one group only, together with its key")
                    @RequestParam(required = false)
                    @Nullable
                    Grouping by,
            @Parameter(description = "As the figures name it", example = "anna")
                    @RequestParam(required = false)
                    @Nullable
                    String key,
            @RequestParam(required = false) @Nullable ZoneId zone,
            @RequestParam(required = false) @Nullable String cursor,
            Limit limit,
            Caller caller) {
        var period = periods.of(caller.shops(shop), from, to, zone);
        var slice = Slices.of(by, key);
        var place = new Place<OwedCall>(
                "owed/" + counted + shops(period) + slice, call -> place(call.openedAt(), call.id()), cursor);
        return page(desk.owed(period, counted, slice), place, limit, ListedTask::of);
    }

    private <A, T> Page<T> page(List<A> all, Place<A> place, Limit limit, Function<A, T> view) {
        var after = cursors.after(place.list(), place.cursor());
        var rest = after == null
                ? all
                : all.stream()
                        .filter(each -> place.of().apply(each).compareTo(after) > 0)
                        .toList();
        return cursors.page(place.list(), rest, limit, place.of(), view);
    }

    private static String shops(Period period) {
        return period.shops().stream().map(ShopId::value).sorted().collect(Collectors.joining(",", "/", ""));
    }

    /** Text sorts as time does: milliseconds have thirteen digits until the year 2286. */
    private static String place(Instant at, UUID id) {
        return "%013d %s".formatted(at.toEpochMilli(), id);
    }

    private record Place<A>(
            String list, Function<A, String> of, @Nullable String cursor) {}

    /** @param orderId the order that it was tied to, the first of several */
    record ListedCall(
            ShopId shop,
            UUID callId,
            Instant beganAt,
            Direction direction,
            CallResult result,
            int rings,
            long talkedSeconds,
            @Nullable String operator,
            @Nullable UUID orderId) {

        static ListedCall of(PhoneCall call) {
            return new ListedCall(
                    call.shop(),
                    call.id(),
                    call.beganAt(),
                    call.direction(),
                    call.result(),
                    call.rings(),
                    call.talked().toSeconds(),
                    call.operator(),
                    first(call.orders()));
        }
    }

    /** @param outcome absent while it is owed */
    record ListedTask(
            ShopId shop,
            UUID taskId,
            CallTaskKind kind,
            Instant openedAt,
            @Nullable Instant endedAt,
            int attempts,
            @Nullable String operator,
            @Nullable CallOutcome outcome,
            @Nullable UUID orderId) {

        static ListedTask of(OwedCall owed) {
            return new ListedTask(
                    owed.shop(),
                    owed.id(),
                    owed.kind(),
                    owed.openedAt(),
                    owed.endedAt(),
                    owed.attempts(),
                    owed.operator(),
                    owed.outcome(),
                    first(owed.orders()));
        }
    }

    private static @Nullable UUID first(Set<OrderId> orders) {
        return orders.stream()
                .map(OrderId::value)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
