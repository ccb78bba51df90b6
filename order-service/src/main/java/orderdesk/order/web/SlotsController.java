package orderdesk.order.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import orderdesk.contracts.order.Delivery.Method;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.Address;
import orderdesk.order.Desks;
import orderdesk.order.SlotsDesk;
import orderdesk.order.SlotsDesk.Place;
import orderdesk.order.domain.DeliveryOffer;
import orderdesk.platform.access.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** When goods can be with a customer, and on which terms (R044). */
@RestController
@Tag(name = "delivery")
class SlotsController {

    private static final String COUNT = "6";

    private final SlotsDesk desk;

    SlotsController(Desks desks) {
        this.desk = desks.slots();
    }

    @GetMapping("/v1/delivery-slots")
    @Operation(
            operationId = "deliverySlots",
            summary = "Terms and the next feasible slots for goods in stock, before an order is placed",
            description = "The region is the one named, else by postal code or city; where none of them tells,"
                    + " the answer has no region and what counts elsewhere.")
    DeliveryOffer before(
            @Parameter(example = "tribuna") @RequestParam(required = false) @Nullable String shop,
            @Parameter(example = "COURIER") @RequestParam Method method,
            @Parameter(example = "RU", description = "ISO 3166-1") @RequestParam(defaultValue = "RU") String country,
            @Parameter(example = "RU-SPE", description = "ISO 3166-2") @RequestParam(required = false) @Nullable
                    String region,
            @Parameter(example = "Санкт-Петербург") @RequestParam(required = false) @Nullable String city,
            @Parameter(example = "190000") @RequestParam(required = false) @Nullable String postalCode,
            @Parameter(description = "Slots wanted, 1 to 30") @RequestParam(defaultValue = COUNT) int count,
            Caller caller) {
        var address = new Address(country, region, city, postalCode, List.of(), null);
        return desk.at(caller.shop(shop), address, method, count);
    }

    @GetMapping("/v1/orders/{id}/delivery-slots")
    @Operation(
            operationId = "orderDeliverySlots",
            summary = "Terms and the next feasible slots for the goods of an order, which may still have to come",
            description = "Where any part of a place is named, it counts instead of the order's address, as in a change"
                    + " of it.")
    DeliveryOffer ofOrder(
            @Parameter(example = Examples.ORDER_ID) @PathVariable UUID id,
            @Parameter(example = "tribuna") @RequestParam(required = false) @Nullable String shop,
            @Parameter(description = "The order's own where none is said") @RequestParam(required = false) @Nullable
                    Method method,
            @Parameter(example = "RU", description = "ISO 3166-1; the order's own where none is said")
                    @RequestParam(required = false)
                    @Nullable
                    String country,
            @Parameter(example = "RU-SPE", description = "ISO 3166-2") @RequestParam(required = false) @Nullable
                    String region,
            @Parameter(example = "Санкт-Петербург") @RequestParam(required = false) @Nullable String city,
            @Parameter(example = "190000") @RequestParam(required = false) @Nullable String postalCode,
            @Parameter(description = "Slots wanted, 1 to 30") @RequestParam(defaultValue = COUNT) int count,
            Caller caller) {
        var place = new Place(country, region, city, postalCode);
        return desk.of(caller.shop(shop), new OrderId(id), method, place, count);
    }
}
