package orderdesk.inventory.delivery.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.LocalDateTime;
import java.util.List;
import orderdesk.contracts.shared.Address.GeoPoint;
import orderdesk.inventory.delivery.PickupDesk;
import orderdesk.inventory.delivery.PickupDesk.Whence;
import orderdesk.inventory.delivery.domain.Carrier;
import orderdesk.inventory.delivery.domain.PickupPoint;
import orderdesk.inventory.delivery.domain.Wanted;
import orderdesk.inventory.delivery.domain.Wanted.Payment;
import orderdesk.platform.access.Caller;
import orderdesk.platform.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Pickup points")
class PickupPointsController {

    /** One is offered; more than that nobody reads aloud. */
    static final int COUNT_MAX = 20;

    private final PickupDesk desk;

    PickupPointsController(PickupDesk desk) {
        this.desk = desk;
    }

    @Operation(
            summary = "The pickup point nearest to a customer; others on request (R018)",
            description = "From latitude and longitude, else from the middle of the points of his postal code, else of"
                    + " his city; `by` says which. `at` is when he means to come, by the clock there: points that are"
                    + " closed then, or do not tell their hours, are left out. So are those that do not take that"
                    + " payment or weight. Nothing is further than 300 km.")
    @ApiResponse(responseCode = "200", description = "The nearest first; none where nothing fits")
    @ApiResponse(responseCode = "422", description = "place-unknown: nothing leads to a position")
    @GetMapping("/v1/pickup-points")
    NearestView nearest(
            @Parameter(example = "tribuna") @RequestParam(required = false) @Nullable String shop,
            @Parameter(example = "55.75") @RequestParam(required = false) @Min(-90) @Max(90) @Nullable Double latitude,
            @Parameter(example = "37.62") @RequestParam(required = false) @Min(-180) @Max(180) @Nullable
                    Double longitude,
            @Parameter(example = "101000") @RequestParam(required = false) @Size(max = 16) @Nullable String postalCode,
            @Parameter(example = "Москва") @RequestParam(required = false) @Size(max = 100) @Nullable String city,
            @Parameter(example = "2026-11-27T19:00:00") @RequestParam(required = false) @Nullable LocalDateTime at,
            @RequestParam(required = false) @Nullable Payment payment,
            @RequestParam(required = false) @Min(1) @Max(1_000_000) @Nullable Integer grams,
            @RequestParam(defaultValue = "1") @Min(1) @Max(COUNT_MAX) int count,
            Caller caller) {
        var wanted = new Wanted(at, payment, grams);
        var whence = new Whence(point(latitude, longitude), postalCode, city);
        return desk.nearest(caller.shop(shop), whence, wanted, count)
                .map(NearestView::of)
                .orElseThrow(PickupPointsController::unknown);
    }

    @Operation(summary = "A pickup point, by the code that an order names")
    @GetMapping("/v1/pickup-points/{carrier}/{code}")
    PickupPoint point(
            @Parameter(example = "cdek") @PathVariable String carrier,
            @Parameter(example = "MSK27") @PathVariable String code,
            @Parameter(example = "tribuna") @RequestParam(required = false) @Nullable String shop,
            Caller caller) {
        return Carrier.of(carrier)
                .flatMap(each -> desk.find(caller.shop(shop), each, code))
                .orElseThrow(Problem::notFound);
    }

    private static @Nullable GeoPoint point(@Nullable Double latitude, @Nullable Double longitude) {
        if (latitude == null && longitude == null) {
            return null;
        }
        if (latitude == null || longitude == null) {
            var missing = latitude == null ? "latitude" : "longitude";
            throw Problem.unprocessable(
                    "invalid",
                    "A position has two coordinates.",
                    List.of(new Problem.Error("/" + missing, "missing", "The other one is given.")));
        }
        return new GeoPoint(latitude, longitude);
    }

    private static Problem unknown() {
        var detail = "Neither a position, nor a postal code, nor a city with known points is given.";
        return Problem.unprocessable(
                "place-unknown", detail, List.of(new Problem.Error("/city", "place-unknown", detail)));
    }
}
