package orderdesk.order.web;

import java.util.List;
import orderdesk.order.TrialBook.Results;
import orderdesk.order.domain.safe.Comparison;
import orderdesk.order.domain.safe.Conditions;
import orderdesk.order.domain.safe.SafeRule;
import org.jspecify.annotations.Nullable;

/** Rules of safe orders as managers see and write them. */
interface SafeRuleViews {

    String RULE = """
            {"when": {"paid": true, "fresh": true, "knownAddress": false, "noComment": true, "totalMax": 1000000},
             "calledOf10000": 1000, "resultsMin": 50}
            """;

    String SWITCH = "{\"on\": true, \"reason\": \"Пробуем на оплаченных\"}";

    record SafeRuleList(List<SafeRuleView> items) {}

    /**
     * @param confirmed orders of this version that nobody was called for
     * @param called orders of this version whose customers were called anyway
     * @param compared those of both whose parcel arrived or came back
     * @param chance how likely the difference is where there is none; below 0.05 the rule switches itself off
     */
    record SafeRuleView(
            String name,
            int version,
            Conditions when,
            int calledOf10000,
            int resultsMin,
            boolean on,
            SafeRule.Changed changed,
            long confirmed,
            long called,
            Comparison compared,
            double chance) {

        static SafeRuleView of(SafeRule rule, Results results) {
            return new SafeRuleView(
                    rule.name(),
                    rule.version(),
                    rule.when(),
                    rule.calledOf10000(),
                    rule.resultsMin(),
                    rule.on(),
                    rule.changed(),
                    results.byRule(),
                    results.calledAnyway(),
                    results.compared(),
                    results.compared().chance());
        }
    }

    /**
     * @param calledOf10000 of so many of 10,000 orders the customer is called anyway; 1,000 unless said
     * @param resultsMin results of each kind before they are compared; 50 unless said
     */
    record SafeRuleChange(
            Conditions when,
            @Nullable Integer calledOf10000,
            @Nullable Integer resultsMin) {

        int called() {
            return calledOf10000 == null ? 1_000 : calledOf10000;
        }

        int results() {
            return resultsMin == null ? 50 : resultsMin;
        }
    }

    /** @param reason why; it stays in the rule's history */
    record Switch(boolean on, String reason) {}
}
