package orderdesk.confirmation.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import orderdesk.confirmation.ConfirmationDesk;
import orderdesk.confirmation.FloorDesk;
import orderdesk.confirmation.domain.Case;
import orderdesk.contracts.order.OrderId;
import orderdesk.platform.access.Caller;
import orderdesk.platform.queue.Claimed;
import orderdesk.platform.queue.web.Head;
import orderdesk.platform.queue.web.HeldBack;
import orderdesk.platform.queue.web.QueueName;
import orderdesk.platform.queue.web.QueueResource;
import orderdesk.platform.web.Cursors;
import orderdesk.platform.web.Limit;
import orderdesk.platform.web.Page;
import orderdesk.platform.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/queue")
@Tag(name = "queue")
class QueueController extends QueueResource<Case, Given> {

    /** Orders whose places are asked for at once. */
    static final int IDS_MAX = 25;

    private final FloorDesk floor;
    private final Standings standings;
    private final Views views;

    QueueController(ConfirmationDesk desk, Standings standings, Views views, Cursors cursors) {
        super(desk.queue(), cursors);
        this.floor = desk.floor();
        this.standings = standings;
        this.views = views;
    }

    @Override
    protected Given given(Claimed<Case> claimed, Caller caller, Locale language) {
        return Given.of(claimed, views, caller, language);
    }

    @Override
    protected Given nothing(@Nullable Head head, @Nullable HeldBack heldBack) {
        return new Given(null, head, heldBack, List.of());
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
        return page(caller.shops(shop), queue, tag, cursor, limit, caller, item -> standings.of(item, language));
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
}
