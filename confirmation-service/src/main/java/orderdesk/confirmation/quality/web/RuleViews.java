package orderdesk.confirmation.quality.web;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import orderdesk.confirmation.quality.domain.Criterion;
import orderdesk.confirmation.quality.domain.Plan;
import orderdesk.confirmation.quality.domain.Scorecard;
import orderdesk.platform.web.Invalid;
import org.jspecify.annotations.Nullable;

/** Scorecards and plans as callers see and write them. */
interface RuleViews {

    int CRITERIA_MAX = 20;
    int WORDS_MAX = 200;
    int WEIGHT_MAX = 100;
    int WITHIN_DAYS_MAX = 60;

    /**
     * By what a shop judges its calls.
     *
     * @param version 0 for the house's own
     * @param changed and {@code by}: absent of the house's own
     */
    record ScorecardView(
            int version,
            @Nullable String tag,
            List<Criterion> criteria,
            @Nullable String by,
            @Nullable Instant changed) {

        static ScorecardView of(Scorecard card, @Nullable String tag) {
            var last = card.versions().isEmpty() ? null : card.versions().getLast();
            return new ScorecardView(
                    card.version(),
                    tag,
                    card.criteria(),
                    last == null ? null : last.by(),
                    last == null ? null : last.at());
        }
    }

    /** All of it: what is not named is asked no more. */
    record ScorecardChange(List<Criterion> criteria) {

        public ScorecardChange {
            var ids = new HashSet<String>();
            var invalid = new Invalid()
                    .unless(!criteria.isEmpty(), "/criteria", "missing", "At least one.")
                    .unless(
                            criteria.size() <= CRITERIA_MAX,
                            "/criteria",
                            "too-many",
                            "At most %d.".formatted(CRITERIA_MAX))
                    .unless(
                            criteria.stream().anyMatch(each -> !each.fatal() && each.weight() > 0),
                            "/criteria",
                            "weightless",
                            "Something has to weigh.");
            for (var at = 0; at < criteria.size(); at++) {
                check(invalid, "/criteria/%d".formatted(at), criteria.get(at), ids);
            }
            invalid.orElseRefuse();
        }

        private static void check(Invalid invalid, String at, Criterion criterion, HashSet<String> ids) {
            invalid.unless(
                            criterion.id().matches("[a-z][a-z0-9-]{0,39}"),
                            at + "/id",
                            "not-an-id",
                            "Small letters, digits and hyphens, at most 40.")
                    .unless(ids.add(criterion.id()), at + "/id", "twice", "Each once.")
                    .text(at + "/words", criterion.words(), WORDS_MAX)
                    .unless(
                            criterion.weight() >= 0 && criterion.weight() <= WEIGHT_MAX,
                            at + "/weight",
                            "out-of-range",
                            "0 to %d.".formatted(WEIGHT_MAX));
        }
    }

    /**
     * How much is reviewed. The seed is shown to those who review, so that anybody can draw again.
     *
     * @param from beginning of the first period that it holds for
     * @param periodFrom and {@code periodTo}: the present period, under the plan that holds for it
     * @param next what holds from the next period on, where that is something else
     */
    record PlanView(
            int version,
            @Nullable String tag,
            PlanChange terms,
            String seed,
            Instant from,
            Instant periodFrom,
            Instant periodTo,
            @Nullable PlanChange next) {

        static PlanView of(Plan plan, Plan.Period period, Instant now, @Nullable String tag) {
            var present = plan.at(now);
            var last = plan.versions().getLast();
            return new PlanView(
                    present.number(),
                    tag,
                    PlanChange.of(present.terms()),
                    present.seed(),
                    present.from(),
                    period.from(),
                    period.to(),
                    last.number() == present.number() ? null : PlanChange.of(last.terms()));
        }
    }

    /**
     * @param quota calls of each operator in each period by lot, 0 for none; {@code chats} and {@code letters} likewise
     * @param withinDays after the end of a period, in which its calls are to be reviewed
     * @param suspected calls with hurried ticks of each operator in each period, beside what the lot draws
     * @param leastSeconds shorter talks are not drawn
     * @param recorded only calls with a recording are drawn
     */
    record PlanChange(
            Plan.Term term,
            int quota,
            int withinDays,
            int chats,
            int letters,
            int suspected,
            int leastSeconds,
            boolean recorded) {

        public PlanChange {
            var invalid = new Invalid();
            within(invalid, "/quota", quota, 0, Plan.QUOTA_MAX);
            within(invalid, "/chats", chats, 0, Plan.QUOTA_MAX);
            within(invalid, "/letters", letters, 0, Plan.QUOTA_MAX);
            within(invalid, "/suspected", suspected, 0, Plan.QUOTA_MAX);
            within(invalid, "/withinDays", withinDays, 1, WITHIN_DAYS_MAX);
            within(invalid, "/leastSeconds", leastSeconds, 1, (int) Plan.LEAST_MAX.toSeconds());
            invalid.orElseRefuse();
        }

        private static void within(Invalid invalid, String at, int given, int least, int most) {
            invalid.unless(given >= least && given <= most, at, "out-of-range", "%d to %d.".formatted(least, most));
        }

        static PlanChange of(Plan.Terms terms) {
            var drawn = terms.drawn();
            return new PlanChange(
                    terms.term(),
                    terms.quota(),
                    (int) terms.within().toDays(),
                    drawn.chats(),
                    drawn.letters(),
                    drawn.suspected(),
                    (int) drawn.least().toSeconds(),
                    drawn.recorded());
        }

        Plan.Terms terms() {
            new Invalid()
                    .unless(
                            withinDays <= term.withinDaysMax(),
                            "/withinDays",
                            "out-of-range",
                            "1 to %d.".formatted(term.withinDaysMax()))
                    .orElseRefuse();
            var drawn = new Plan.Drawn(suspected, chats, letters, Duration.ofSeconds(leastSeconds), recorded);
            return new Plan.Terms(term, quota, Duration.ofDays(withinDays), drawn);
        }
    }
}
