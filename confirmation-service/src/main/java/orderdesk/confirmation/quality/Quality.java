package orderdesk.confirmation.quality;

import java.time.Clock;
import orderdesk.confirmation.domain.Case;
import orderdesk.confirmation.quality.domain.Plan;
import orderdesk.confirmation.quality.domain.Review;
import orderdesk.confirmation.quality.domain.Scorecard;
import orderdesk.confirmation.quality.domain.Talk;
import orderdesk.confirmation.script.Wordings;
import orderdesk.contracts.confirmation.ConfirmationEvent;
import orderdesk.platform.aggregate.Aggregates;
import orderdesk.platform.shops.Shops;

/**
 * Everything that can be done about the quality of calls (R052, R112, R113).
 *
 * @param talks follows what can be reviewed
 * @param rules by what, and how much
 * @param reviews and what became of them
 * @param sampling who reviews what next
 */
public record Quality(TalkDesk talks, RulesDesk rules, ReviewDesk reviews, SamplingDesk sampling, ResultsDesk results) {

    public static Quality of(Cards cards, Calls calls, Judged judged, Shops shops, Wordings wordings, Clock clock) {
        var rules = new RulesDesk(cards, shops, clock);
        var talks = new TalkDesk(calls, rules, shops, wordings);
        var sampling = new SamplingDesk(calls.selected(), judged.selected(), rules, shops, clock);
        return new Quality(
                talks,
                rules,
                new ReviewDesk(judged, talks, rules, sampling, clock),
                sampling,
                new ResultsDesk(calls.selected(), judged.selected(), rules));
    }

    public record Cards(Aggregates<Scorecard, Scorecard.Changed> scorecards, Aggregates<Plan, Plan.Changed> plans) {}

    public record Calls(
            Aggregates<Case, ConfirmationEvent> cases, Aggregates<Talk, ConfirmationEvent> talks, Talks selected) {}

    public record Judged(Aggregates<Review, ConfirmationEvent> reviews, Reviews selected) {}
}
