package orderdesk.confirmation.quality.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.Optional;
import orderdesk.confirmation.ConfirmationDesk;
import orderdesk.confirmation.quality.RulesDesk;
import orderdesk.confirmation.quality.domain.Plan;
import orderdesk.confirmation.quality.domain.Scorecard;
import orderdesk.confirmation.quality.web.RuleViews.PlanChange;
import orderdesk.confirmation.quality.web.RuleViews.PlanView;
import orderdesk.confirmation.quality.web.RuleViews.ScorecardChange;
import orderdesk.confirmation.quality.web.RuleViews.ScorecardView;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.access.Caller;
import orderdesk.platform.aggregate.Stored;
import orderdesk.platform.web.Answers;
import orderdesk.platform.web.Precondition;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** By what a shop judges its calls, and how many of them (R052, R112, R113). */
@RestController
@RequestMapping("/v1/quality")
@Tag(name = "quality")
class RulesController {

    private final RulesDesk desk;
    private final Clock clock;

    RulesController(ConfirmationDesk desk, Clock clock) {
        this.desk = desk.quality().rules();
        this.clock = clock;
    }

    @GetMapping("/scorecard")
    @Operation(operationId = "getScorecard", summary = "By what a call is judged: everybody may know")
    ResponseEntity<ScorecardView> scorecard(
            @Parameter(example = "tribuna") @RequestParam(required = false) @Nullable String shop, Caller caller) {
        return card(desk.findCard(caller.shop(shop)));
    }

    @PutMapping("/scorecard")
    @Operation(
            operationId = "changeScorecard",
            summary = "Judge by other criteria from the next review on",
            description = "A new version; reviews keep the criteria that they were made by. The same again is no new"
                    + " version.")
    ResponseEntity<ScorecardView> change(
            @Parameter(example = "tribuna") @RequestParam(required = false) @Nullable String shop,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject(Examples.SCORECARD)))
                    @RequestBody
                    ScorecardChange change,
            Precondition precondition,
            Caller caller) {
        return card(
                Optional.of(desk.change(caller.shop(shop), change.criteria(), caller.cause(), precondition::require)));
    }

    @GetMapping("/plan")
    @Operation(
            operationId = "getReviewPlan",
            summary = "How many calls of each operator are reviewed, and how they are drawn")
    ResponseEntity<PlanView> plan(
            @Parameter(example = "tribuna") @RequestParam(required = false) @Nullable String shop, Caller caller) {
        var own = caller.shop(shop);
        return plan(own, desk.findPlan(own));
    }

    @PutMapping("/plan")
    @Operation(
            operationId = "changeReviewPlan",
            summary = "Review more or fewer calls, from the next period on",
            description = "The lot is drawn by a new seed that nobody chooses.")
    ResponseEntity<PlanView> change(
            @Parameter(example = "tribuna") @RequestParam(required = false) @Nullable String shop,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject(Examples.PLAN)))
                    @RequestBody
                    PlanChange change,
            Precondition precondition,
            Caller caller) {
        var own = caller.shop(shop);
        return plan(own, Optional.of(desk.change(own, change.terms(), caller.cause(), precondition::require)));
    }

    private static ResponseEntity<ScorecardView> card(Optional<Stored<Scorecard>> stored) {
        var card = stored.map(Stored::state).orElseGet(Scorecard::unchanged);
        return stored.map(Stored::rev)
                .map(Answers::tag)
                .map(tag -> Answers.ok(tag, ScorecardView.of(card, tag)))
                .orElseGet(() -> ResponseEntity.ok(ScorecardView.of(card, null)));
    }

    private ResponseEntity<PlanView> plan(ShopId shop, Optional<Stored<Plan>> stored) {
        var plan = stored.map(Stored::state).orElseGet(() -> Plan.unchanged(shop));
        var now = clock.instant();
        var period = desk.period(shop, now);
        return stored.map(Stored::rev)
                .map(Answers::tag)
                .map(tag -> Answers.ok(tag, PlanView.of(plan, period, now, tag)))
                .orElseGet(() -> ResponseEntity.ok(PlanView.of(plan, period, now, null)));
    }
}
