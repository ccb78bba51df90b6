package orderdesk.order.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import orderdesk.contracts.order.OrderId;
import orderdesk.order.Desks;
import orderdesk.order.MysteryBook.Place;
import orderdesk.order.MysteryDesk;
import orderdesk.order.domain.Mystery;
import orderdesk.platform.access.Caller;
import orderdesk.platform.web.Cursors;
import orderdesk.platform.web.Limit;
import orderdesk.platform.web.Page;
import orderdesk.platform.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Orders by which quality staff try the desk; nobody who calls customers learns which (R055). */
@RestController
@Tag(name = "quality")
class MysteryController {

    private final MysteryDesk desk;
    private final Cursors cursors;

    MysteryController(Desks desks, Cursors cursors) {
        this.desk = desks.mysteries();
        this.cursors = cursors;
    }

    @GetMapping("/v1/mystery-orders")
    @Operation(operationId = "listMysteryOrders", summary = "Mystery shoppers' orders, those marked last first")
    Page<MysteryMark> list(
            @Parameter(example = "tribuna") @RequestParam(required = false) @Nullable String shop,
            @RequestParam(required = false) @Nullable String cursor,
            Limit limit,
            Caller caller) {
        var own = caller.shop(shop);
        var list = "mystery-orders/" + own.value();
        var after = Optional.ofNullable(cursors.after(list, cursor)).map(MysteryController::place);
        var found = desk.page(own, after, limit.value() + 1);
        return cursors.page(list, found, limit, each -> "%s %s".formatted(each.at(), each.order()), MysteryMark::of);
    }

    private static Place place(String position) {
        var parts = position.split(" ", 2);
        return new Place(Instant.parse(parts[0]), parts[1]);
    }

    @PutMapping("/v1/orders/{id}/mystery")
    @Operation(
            operationId = "markMysteryOrder",
            summary = "Say that an order is a mystery shopper's",
            description = "Before anybody has agreed to it. Operators see an order like any other; once agreed it looks"
                    + " confirmed, consumes nothing, is told to no back office, and is cancelled after 15 minutes.")
    MysteryMark mark(
            @Parameter(example = Examples.ORDER_ID) @PathVariable UUID id,
            @Parameter(example = "tribuna") @RequestParam(required = false) @Nullable String shop,
            Caller caller) {
        return MysteryMark.of(desk.mark(caller.shop(shop), new OrderId(id), caller.cause()));
    }

    @GetMapping("/v1/orders/{id}/mystery")
    @Operation(operationId = "getMysteryMark", summary = "Whether an order is a mystery shopper's: 404 where it is not")
    MysteryMark one(
            @Parameter(example = Examples.ORDER_ID) @PathVariable UUID id,
            @Parameter(example = "tribuna") @RequestParam(required = false) @Nullable String shop,
            Caller caller) {
        return desk.find(caller.shop(shop), new OrderId(id))
                .map(MysteryMark::of)
                .orElseThrow(Problem::notFound);
    }

    record MysteryMark(OrderId orderId, String by, Instant at) {

        static MysteryMark of(Mystery mystery) {
            return new MysteryMark(mystery.order(), mystery.by(), mystery.at());
        }
    }
}
