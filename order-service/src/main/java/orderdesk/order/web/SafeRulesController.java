package orderdesk.order.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.Optional;
import orderdesk.contracts.shared.ShopId;
import orderdesk.order.Desks;
import orderdesk.order.SafeDesk;
import orderdesk.order.domain.safe.SafeRules;
import orderdesk.order.web.SafeRuleViews.SafeRuleChange;
import orderdesk.order.web.SafeRuleViews.SafeRuleList;
import orderdesk.order.web.SafeRuleViews.SafeRuleView;
import orderdesk.order.web.SafeRuleViews.Switch;
import orderdesk.platform.access.Caller;
import orderdesk.platform.aggregate.Stored;
import orderdesk.platform.web.Answers;
import orderdesk.platform.web.Precondition;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Rules by which a shop confirms safe orders without a call, beside what came of them. */
@RestController
@RequestMapping("/v1/safe-order-rules")
@Tag(name = "safe orders")
class SafeRulesController {

    private final SafeDesk desk;
    private final Clock clock;

    SafeRulesController(Desks desks, Clock clock) {
        this.desk = desks.safeOrders();
        this.clock = clock;
    }

    @GetMapping
    @Operation(
            operationId = "listSafeOrderRules",
            summary = "Rules in the order in which they are tried, and their results")
    ResponseEntity<SafeRuleList> rules(
            @Parameter(example = "tribuna") @RequestParam(required = false) @Nullable String shop, Caller caller) {
        return answer(caller.shop(shop), desk.stored(caller.shop(shop)));
    }

    @PutMapping("/{name}")
    @Operation(
            operationId = "defineSafeOrderRule",
            summary = "Make a rule, which is off, or change one",
            description =
                    "The ETag is that of all rules of the shop. A change is a new version, whose results begin anew.")
    ResponseEntity<SafeRuleList> define(
            @Parameter(example = "paid") @PathVariable String name,
            @Parameter(example = "tribuna") @RequestParam(required = false) @Nullable String shop,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject(SafeRuleViews.RULE)))
                    @RequestBody
                    SafeRuleChange request,
            Precondition precondition,
            Caller caller) {
        var own = caller.shop(shop);
        var by = caller.cause().actor();
        var now = clock.instant();
        var stored = desk.change(
                own,
                caller.cause(),
                precondition::require,
                known -> known.define(name, request.when(), request.called(), request.results(), by, now));
        return answer(own, Optional.of(stored));
    }

    @PostMapping("/{name}/switch")
    @Operation(operationId = "switchSafeOrderRule", summary = "Switch a rule on or off, saying why")
    ResponseEntity<SafeRuleList> turn(
            @Parameter(example = "paid") @PathVariable String name,
            @Parameter(example = "tribuna") @RequestParam(required = false) @Nullable String shop,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject(SafeRuleViews.SWITCH)))
                    @RequestBody
                    Switch request,
            Precondition precondition,
            Caller caller) {
        var own = caller.shop(shop);
        var reason = Texts.required("/reason", request.reason());
        var by = caller.cause().actor();
        var now = clock.instant();
        var stored = desk.change(
                own, caller.cause(), precondition::require, known -> known.turn(name, request.on(), reason, by, now));
        return answer(own, Optional.of(stored));
    }

    private ResponseEntity<SafeRuleList> answer(ShopId shop, Optional<Stored<SafeRules>> stored) {
        var rules = stored.map(Stored::state).orElse(SafeRules.NONE);
        var list = new SafeRuleList(rules.rules().stream()
                .map(rule -> SafeRuleView.of(rule, desk.results(shop, rule)))
                .toList());
        return stored.map(known -> Answers.ok(Answers.tag(known.rev()), list)).orElseGet(() -> ResponseEntity.ok(list));
    }
}
