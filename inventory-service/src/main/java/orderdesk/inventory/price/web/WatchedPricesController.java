package orderdesk.inventory.price.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import orderdesk.contracts.shared.Money;
import orderdesk.contracts.shared.Sku;
import orderdesk.inventory.price.PriceDesk;
import orderdesk.inventory.price.PriceDesk.Which;
import orderdesk.inventory.price.domain.Pricing;
import orderdesk.platform.access.Caller;
import orderdesk.platform.aggregate.Stored;
import orderdesk.platform.web.Answers;
import orderdesk.platform.web.Cursors;
import orderdesk.platform.web.Limit;
import orderdesk.platform.web.Page;
import orderdesk.platform.web.Precondition;
import orderdesk.platform.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/watched-prices")
@Tag(name = "Prices")
class WatchedPricesController {

    private final PriceDesk desk;
    private final Cursors cursors;

    WatchedPricesController(PriceDesk desk, Cursors cursors) {
        this.desk = desk;
        this.cursors = cursors;
    }

    @Operation(
            operationId = "listWatchedPrices",
            summary = "Products that competitors have too, in the order of their SKUs (R089)",
            description = "PROPOSED: another price is proposed; APPLIED: the shop has set its own; WATCHED: all.")
    @GetMapping
    Page<WatchedPriceView> list(
            @Parameter(example = "tribuna") @RequestParam(required = false) @Nullable String shop,
            @RequestParam(defaultValue = "PROPOSED") Which which,
            @RequestParam(required = false) @Nullable String cursor,
            Limit limit,
            Caller caller) {
        var own = caller.shop(shop);
        var list = "watched-prices/%s/%s".formatted(own, which);
        var found = desk.page(own, which, cursors.after(list, cursor), limit.value());
        return cursors.page(
                list, found, limit, one -> one.state().sku().value(), one -> WatchedPriceView.brief(one.state()));
    }

    @Operation(operationId = "getWatchedPrice", summary = "One product's price beside the others, with its history")
    @GetMapping("/{sku}")
    ResponseEntity<WatchedPriceView> one(
            @Parameter(example = "TR-SCARF-01") @PathVariable String sku,
            @Parameter(example = "tribuna") @RequestParam(required = false) @Nullable String shop,
            Caller caller) {
        return answer(desk.find(caller.shop(shop), new Sku(sku)));
    }

    @Operation(
            operationId = "applyPrice",
            summary = "Take the proposed price, or set another: it is the shop's price from then on",
            description = "Never below cost and minimal margin: 422 below-floor. If-Match where the price is watched.")
    @PostMapping("/{sku}/apply")
    ResponseEntity<WatchedPriceView> apply(
            @Parameter(example = "TR-SCARF-01") @PathVariable String sku,
            @Parameter(example = "tribuna") @RequestParam(required = false) @Nullable String shop,
            @RequestBody ApplyRequest request,
            Precondition precondition,
            Caller caller) {
        return answer(
                desk.apply(caller.shop(shop), new Sku(sku), request.price(), caller.cause(), precondition::require));
    }

    @Operation(operationId = "declinePrice", summary = "Decline the proposed price; the same is not proposed again")
    @PostMapping("/{sku}/decline")
    ResponseEntity<WatchedPriceView> decline(
            @Parameter(example = "TR-SCARF-01") @PathVariable String sku,
            @Parameter(example = "tribuna") @RequestParam(required = false) @Nullable String shop,
            Precondition precondition,
            Caller caller) {
        return answer(desk.decline(caller.shop(shop), new Sku(sku), caller.cause(), precondition::require));
    }

    @Operation(operationId = "withdrawPrice", summary = "Let the suppliers' lists say the price again")
    @PostMapping("/{sku}/withdraw")
    ResponseEntity<WatchedPriceView> withdraw(
            @Parameter(example = "TR-SCARF-01") @PathVariable String sku,
            @Parameter(example = "tribuna") @RequestParam(required = false) @Nullable String shop,
            Precondition precondition,
            Caller caller) {
        return answer(desk.withdraw(caller.shop(shop), new Sku(sku), caller.cause(), precondition::require));
    }

    private static ResponseEntity<WatchedPriceView> answer(Optional<Stored<Pricing>> known) {
        var stored = known.orElseThrow(Problem::notFound);
        return Answers.ok(Answers.tag(stored.rev()), WatchedPriceView.of(stored.state()));
    }

    /** @param price absent takes what is proposed */
    record ApplyRequest(@Nullable Money price) {}
}
