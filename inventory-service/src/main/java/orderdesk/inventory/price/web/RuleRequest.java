package orderdesk.inventory.price.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import orderdesk.inventory.price.domain.Rule;

/** {@link Rule} as it is sent. */
record RuleRequest(
        boolean automatic,
        @Min(0) @Max(Rule.UNDERCUT_MAX) int undercutPercent,
        @Min(0) @Max(Rule.STEP_MAX) int stepPercentMax,
        @Min(1) @Max(Rule.ROUND_MAX) long roundTo) {

    Rule rule() {
        return new Rule(automatic, undercutPercent, stepPercentMax, roundTo);
    }
}
