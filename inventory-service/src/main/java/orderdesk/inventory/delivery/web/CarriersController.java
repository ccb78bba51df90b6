package orderdesk.inventory.delivery.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import orderdesk.inventory.delivery.PickupDesk;
import orderdesk.inventory.delivery.carrier.ListBroken;
import orderdesk.inventory.delivery.domain.Carrier;
import orderdesk.inventory.delivery.domain.PointList;
import orderdesk.inventory.upload.Spooled;
import orderdesk.platform.access.Caller;
import orderdesk.platform.web.Page;
import orderdesk.platform.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Pickup points")
class CarriersController {

    private final PickupDesk desk;

    CarriersController(PickupDesk desk) {
        this.desk = desk;
    }

    @Operation(summary = "What became of the last list of every carrier")
    @GetMapping("/v1/carriers")
    Page<PointList> lists(
            @Parameter(example = "tribuna") @RequestParam(required = false) @Nullable String shop, Caller caller) {
        return new Page<>(desk.lists(caller.shop(shop)), null);
    }

    @Operation(
            summary = "Send a carrier's whole list of pickup points, as his own interface answers it",
            description = "cdek: /v2/deliverypoints; boxberry: ListPoints; post: /postoffice/1.0; yandex:"
                    + " pickup-points/list; own: points as this service shows them. Nothing is let in before the list"
                    + " was read to its end. A point that is not in it is closed. A list that has lost more than 30 % of"
                    + " its points is QUARANTINED and changes nothing, unless it is sent as trusted.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            schema = @Schema(type = "object"))))
    @ApiResponse(responseCode = "200", description = "Read to its end; state says what became of it")
    @ApiResponse(responseCode = "422", description = "point-list-refused: nothing of it was let in")
    @PostMapping(path = "/v1/carriers/{carrier}/pickup-points", consumes = MediaType.APPLICATION_JSON_VALUE)
    PointList send(
            @Parameter(example = "cdek") @PathVariable String carrier,
            @Parameter(example = "tribuna") @RequestParam(required = false) @Nullable String shop,
            @RequestParam(defaultValue = "false") boolean trusted,
            HttpServletRequest request,
            Caller caller)
            throws IOException {
        var whose = Carrier.of(carrier).orElseThrow(Problem::notFound);
        try (var sent = Spooled.from(request.getInputStream())) {
            return desk.take(caller.shop(shop), whose, sent.file(), trusted);
        }
    }

    @ExceptionHandler
    Problem broken(ListBroken broken) {
        var said = String.valueOf(broken.getMessage());
        return Problem.unprocessable("point-list-refused", said, List.of(new Problem.Error("", broken.code(), said)));
    }
}
