package orderdesk.order.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import orderdesk.contracts.shared.ShopId;
import orderdesk.order.Desks;
import orderdesk.order.OrderBook;
import orderdesk.order.OrderBook.Place;
import orderdesk.order.domain.Order;
import orderdesk.platform.access.Caller;
import orderdesk.platform.web.Cursors;
import orderdesk.platform.web.Limit;
import orderdesk.platform.web.Page;
import orderdesk.platform.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** How a shop's back office learns of every confirmed order. */
@RestController
@Tag(name = "confirmed orders")
class ConfirmedController {

    /** Older than any write that is still under way, so that nothing appears behind a cursor. */
    static final Duration SETTLED = Duration.ofSeconds(10);

    private final OrderBook list;
    private final ConfirmedFeed feed;
    private final Cursors cursors;
    private final Clock clock;

    ConfirmedController(Desks desks, ConfirmedFeed feed, Cursors cursors, Clock clock) {
        this.list = desks.book();
        this.feed = feed;
        this.cursors = cursors;
        this.clock = clock;
    }

    @GetMapping("/v1/confirmed-orders")
    @Operation(
            operationId = "listConfirmedOrders",
            summary =
                    "Confirmed orders as they were confirmed, up to 10 s ago; the cursor goes on with what comes next")
    Page<OrderView> list(
            @Parameter(example = "tribuna") @RequestParam(required = false) @Nullable String shop,
            @RequestParam(required = false) @Nullable String cursor,
            Limit limit,
            Caller caller) {
        var own = caller.shop(shop);
        var name = "confirmed-orders/" + own;
        var after = cursor == null ? Place.BEGINNING : Place.parse(cursors.read(name, cursor));
        var found = list.confirmed(own, after, clock.instant().minus(SETTLED), limit.value());
        var next = found.isEmpty() ? after : Follower.place(found.getLast());
        return new Page<>(views(found), next.number().isEmpty() ? null : cursors.write(name, next.toString()));
    }

    @GetMapping(path = "/v1/confirmed-orders/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Operation(
            operationId = "streamConfirmedOrders",
            summary = "Each order within a second of its confirmation; resumed by Last-Event-ID, at least once each")
    SseEmitter stream(
            @Parameter(example = "tribuna") @RequestParam(required = false) @Nullable String shop,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId,
            Caller caller) {
        ShopId own = caller.shop(shop);
        return feed.follow(own, lastEventId == null ? new Place(clock.instant(), "0") : place(lastEventId));
    }

    private static Place place(String lastEventId) {
        try {
            return Place.parse(lastEventId);
        } catch (IllegalArgumentException _) {
            var errors = List.of(new Problem.Error("Last-Event-ID", "invalid", "Not an id of this stream."));
            throw new Problem(HttpStatus.BAD_REQUEST, "parameter-invalid", "Last-Event-ID cannot be read.", errors);
        }
    }

    private static List<OrderView> views(List<Order> orders) {
        return orders.stream().map(OrderView::of).toList();
    }
}
