package orderdesk.callback.order.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.time.Instant;
import orderdesk.callback.CallbackDesk;
import orderdesk.callback.OrderDesk;
import orderdesk.callback.order.domain.DeliveryCounts;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.access.Caller;
import orderdesk.platform.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What reminders are good for (R048). */
@RestController
@Tag(name = "figures")
class DeliveryFiguresController {

    static final Duration PERIOD_MAX = Duration.ofDays(366);

    /** More deliveries of one kind are not counted. */
    static final int COUNTED_MAX = 10_000;

    private final OrderDesk desk;

    DeliveryFiguresController(CallbackDesk desk) {
        this.desk = desk.orders();
    }

    @GetMapping("/v1/deliveries/figures")
    @Operation(
            operationId = "deliveryFigures",
            summary = "Deliveries of a period that were refused or came back, with a reminder before them and without",
            description =
                    "Reminded is who was talked to. The last report of an order counts; of each kind up to 10,000.")
    DeliveryFigures figures(
            @Parameter(example = "tribuna") @RequestParam(required = false) @Nullable String shop,
            @Parameter(example = "2026-11-01T00:00:00Z") @RequestParam Instant from,
            @Parameter(description = "At most 366 days later", example = "2026-12-01T00:00:00Z") @RequestParam
                    Instant to,
            Caller caller) {
        if (!from.isBefore(to) || Duration.between(from, to).compareTo(PERIOD_MAX) > 0) {
            throw new Problem(HttpStatus.BAD_REQUEST, "parameter-invalid", "to: up to 366 days after from.");
        }
        var its = caller.shop(shop);
        return new DeliveryFigures(
                its,
                from,
                to,
                desk.deliveries(its, true, from, to, COUNTED_MAX),
                desk.deliveries(its, false, from, to, COUNTED_MAX));
    }

    /** @param reminded with a reminder that reached the customer */
    record DeliveryFigures(
            ShopId shop, Instant from, Instant to, DeliveryCounts reminded, DeliveryCounts notReminded) {}
}
