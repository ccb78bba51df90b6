package orderdesk.inventory.price.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import orderdesk.inventory.price.WatchDesk;
import orderdesk.inventory.price.domain.Rule;
import orderdesk.platform.access.Caller;
import orderdesk.platform.web.Answers;
import orderdesk.platform.web.Precondition;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Prices")
class PriceRuleController {

    private final WatchDesk desk;

    PriceRuleController(WatchDesk desk) {
        this.desk = desk;
    }

    @Operation(summary = "How a shop follows its competitors' prices (R090)")
    @GetMapping("/v1/price-rule")
    ResponseEntity<Rule> rule(
            @Parameter(example = "tribuna") @RequestParam(required = false) @Nullable String shop, Caller caller) {
        return desk.find(caller.shop(shop))
                .map(stored ->
                        Answers.ok(Answers.tag(stored.rev()), stored.state().rule()))
                .orElseGet(() -> ResponseEntity.ok(Rule.USUAL));
    }

    @Operation(
            summary = "Change it; all products are looked at anew",
            description = "With If-Match where GET gave an ETag.")
    @PutMapping("/v1/price-rule")
    ResponseEntity<Rule> settle(
            @Parameter(example = "tribuna") @RequestParam(required = false) @Nullable String shop,
            @Valid @RequestBody RuleRequest request,
            Precondition precondition,
            Caller caller) {
        var stored = desk.settle(caller.shop(shop), request.rule(), caller.cause(), precondition::require);
        return Answers.ok(Answers.tag(stored.rev()), stored.state().rule());
    }
}
