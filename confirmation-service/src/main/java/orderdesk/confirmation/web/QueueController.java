package orderdesk.confirmation.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import orderdesk.confirmation.ConfirmationDesk;
import orderdesk.confirmation.FloorDesk;
import orderdesk.confirmation.domain.Case;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.access.Caller;
import orderdesk.platform.aggregate.Stored;
import orderdesk.platform.claim.Position;
import orderdesk.platform.claim.Queue;
import orderdesk.platform.queue.QueueDesk;
import orderdesk.platform.web.Cursors;
import orderdesk.platform.web.Limit;
import orderdesk.platform.web.Page;
import orderdesk.platform.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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

    /** Orders whose places are asked for at once. */
    static final int IDS_MAX = 25;

    private final QueueDesk<Case> desk;
    private final FloorDesk floor;
    private final Standings standings;
    private final Views views;
    private final Cursors cursors;

    QueueController(ConfirmationDesk desk, Standings standings, Views views, Cursors cursors) {
        this.desk = desk.queue();
        this.floor = desk.floor();
        this.standings = standings;
        this.views = views;
        this.cursors = cursors;
    }

    @GetMapping
    @Operation(operationId = "listQueue", summary = "What waits for whom, in the order of work")
    Page<Standing> list(
            @Parameter(example = "tribuna") @RequestParam(required = false) @Nullable String shop,
            @Parameter(description = "call, waiting or attention") @RequestParam(defaultValue = "call") QueueName queue,
            @Parameter(description = "Only what bears it", example = "vip") @RequestParam(required = false) @Nullable
                    String tag,
            @RequestParam(required = false) @Nullable String cursor,
            Limit limit,
            Caller caller,
            @Parameter(hidden = true) Locale language) {
        var shops = caller.shops(shop);
        var list = "queue/" + queue + "/" + (tag == null ? "" : "tag/" + tag + "/")
                + shops.stream().map(ShopId::value).sorted().collect(Collectors.joining(","));
        var after = Optional.ofNullable(cursor).map(given -> Places.read(cursors.read(list, given)));
        var name = Queue.valueOf(queue.name().toUpperCase(Locale.ROOT));
        var found = desk.page(shops, name, Optional.ofNullable(tag), after, limit.value() + 1);
        var shown = found.stream().limit(limit.value()).toList();
        var next = found.size() > limit.value()
                ? shown.getLast().state().position().map(last -> cursors.write(list, Places.write(last)))
                : Optional.<String>empty();
        return new Page<>(
                shown.stream().map(item -> standings.of(item.state(), language)).toList(), next.orElse(null));
    }

    @GetMapping("/items")
    @Operation(
            operationId = "queueItems",
            summary = "Where these orders stand now",
            description = "Orders that stand in no queue, or in another shop's, are not among the answer.")
    Page<Standing> items(
            @Parameter(description = "At most 25, with commas between", example = Examples.ORDER_ID) @RequestParam
                    List<OrderId> ids,
            Caller caller,
            @Parameter(hidden = true) Locale language) {
        if (ids.isEmpty() || ids.size() > IDS_MAX) {
            throw new Problem(HttpStatus.BAD_REQUEST, "parameter-invalid", "ids: 1 to %d.".formatted(IDS_MAX));
        }
        var found = floor.standing(caller.shops(), ids).stream()
                .map(item -> standings.of(item.state(), language))
                .toList();
        return new Page<>(found, null);
    }

    @GetMapping("/head")
    @Operation(operationId = "queueHead", summary = "Where the best work stands that the caller could be given now")
    @ApiResponse(responseCode = "200", description = "There is some")
    @ApiResponse(responseCode = "204", description = "There is none now")
    ResponseEntity<Requests.Head> head(
            @Parameter(example = "tribuna") @RequestParam(required = false) @Nullable String shop, Caller caller) {
        return head(caller.shops(shop), caller)
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
                .orElseGet(
                        () -> new Given(null, head(caller.shops(shop), caller).orElse(null), List.of()));
    }

    private Optional<Requests.Head> head(Set<ShopId> shops, Caller caller) {
        return desk.head(caller.operator(), shops)
                .map(Stored::state)
                .flatMap(Case::position)
                .map(Requests.Head::of);
    }

    enum QueueName {
        call,
        waiting,
        attention
    }
}
