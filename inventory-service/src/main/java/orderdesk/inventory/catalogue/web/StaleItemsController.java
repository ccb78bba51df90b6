package orderdesk.inventory.catalogue.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import orderdesk.inventory.catalogue.StaleItems;
import orderdesk.inventory.catalogue.StaleItems.StaleList;
import orderdesk.platform.access.Caller;
import orderdesk.platform.web.Limit;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Freshness")
class StaleItemsController {

    private final StaleItems items;

    StaleItemsController(StaleItems items) {
        this.items = items;
    }

    @Operation(
            summary = "Wanted products whose figure is not to be trusted, the most wanted first (R091)",
            description = "Of the thousand products that most orders hold or lack now.")
    @GetMapping("/v1/stale-items")
    StaleList stale(
            @Parameter(example = "tribuna") @RequestParam(required = false) @Nullable String shop,
            Limit limit,
            Caller caller) {
        return items.of(caller.shop(shop), limit.value());
    }
}
