package orderdesk.confirmation.quality;

import static java.util.Comparator.comparing;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import orderdesk.confirmation.quality.domain.Plan;
import orderdesk.confirmation.quality.domain.Review;
import orderdesk.confirmation.quality.domain.Talk;
import orderdesk.contracts.callback.CallId;
import orderdesk.contracts.confirmation.ReviewEvent.Origin;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.contracts.shared.ShopId;
import orderdesk.contracts.shop.Personnel.Member;
import orderdesk.platform.shops.Shops;

/**
 * Who reviews what next (R112). The sample of an operator and a period is the first of his talks by lot, and beside them
 * some with hurried ticks. It is the same for everybody who asks, and so is who of the reviewers a talk falls to.
 */
public final class SamplingDesk {

    /** This period and so many before it are looked at, and more while calls of them are due, or not long overdue. */
    private static final int PERIODS_BACK = 3;

    /** As many as the longest time to review in has. */
    private static final int PERIODS_MAX = 16;

    /** More reviews of one period are not looked through; a shop with a hundred operators and the highest quota has as many. */
    private static final int REVIEWS_MAX = 5_000;

    private static final int CALIBRATED_MAX = 50;

    /** More calls without a recording are not counted. */
    private static final int UNHEARD_MAX = 1_000;

    private final Talks talks;
    private final Sample sample;
    private final Reviews reviews;
    private final RulesDesk rules;
    private final Shops shops;
    private final Clock clock;

    SamplingDesk(Talks talks, Reviews reviews, RulesDesk rules, Shops shops, Clock clock) {
        this.talks = talks;
        this.sample = new Sample(talks);
        this.reviews = reviews;
        this.rules = rules;
        this.shops = shops;
        this.clock = clock;
    }

    /**
     * @param origin the lot, or suspicion
     * @param reviewer absent where the operator's only senior is the operator himself
     * @param by who reviewed it, when it had fallen to him
     */
    public record Drawn(
            Talk talk, Origin origin, Optional<OperatorId> reviewer, Instant dueBy, Optional<OperatorId> by) {

        boolean done() {
            return by.isPresent();
        }

        boolean isOverdue(Instant now) {
            return by.isEmpty() && dueBy.isBefore(now);
        }
    }

    public record Count(int due, int done, int overdue) {}

    /**
     * @param mine what falls to the one who asked: overdue first, then hurried talks, then by when they are due
     * @param calibration calls that he is to mark for comparison
     * @param unheard calls of this period that the plan would draw from if they were recorded, {@value #UNHEARD_MAX} at
     *     most
     */
    public record Work(List<Drawn> mine, List<Talk> calibration, Map<OperatorId, Count> reviewers, long unheard) {}

    public Work work(ShopId shop, OperatorId reviewer) {
        var now = clock.instant();
        var drawn = drawn(shop, now);
        var mine = drawn.stream()
                .filter(each -> !each.done() && each.reviewer().equals(Optional.of(reviewer)))
                .sorted(comparing((Drawn each) -> !each.isOverdue(now))
                        .thenComparing(each -> !each.talk().isHurried())
                        .thenComparing(Drawn::dueBy)
                        .thenComparing(each -> each.talk().draw()))
                .toList();
        return new Work(mine, toCompare(shop, reviewer), counts(drawn, now), unheard(shop, now));
    }

    /** How whoever reviews this talk comes to it. */
    public Origin origin(ShopId shop, Talk talk, OperatorId reviewer) {
        return drawn(shop, talk)
                .filter(each -> each.reviewer().equals(Optional.of(reviewer)))
                .map(Drawn::origin)
                .orElse(Origin.CHOICE);
    }

    /** Whether the plan asks for it, whoever is to review it. */
    Optional<Drawn> drawn(ShopId shop, Talk talk) {
        var period = rules.period(shop, talk.ended());
        return sample.of(shop, talk.operator(), period)
                .filter(each -> each.talk().call().equals(talk.call()))
                .map(each -> drawn(each, shops.members(shop).stream().toList(), seed(shop, period), period, Map.of()))
                .findFirst();
    }

    private long unheard(ShopId shop, Instant now) {
        var period = rules.period(shop, now);
        return period.terms().drawn().recorded() ? talks.unheard(shop, period, UNHEARD_MAX) : 0;
    }

    private List<Drawn> drawn(ShopId shop, Instant now) {
        var members = shops.members(shop);
        var drawn = new ArrayList<Drawn>();
        var moment = now;
        for (var back = 0; back <= PERIODS_MAX; back++) {
            var period = rules.period(shop, moment);
            if (back > PERIODS_BACK && period.forgottenAt().isBefore(now)) {
                break;
            }
            drawn.addAll(drawn(shop, period, members.stream().toList()));
            moment = period.from().minusMillis(1);
        }
        return drawn;
    }

    /** Of whoever talked, whatever else he is: seniors call, too. */
    private List<Drawn> drawn(ShopId shop, Plan.Period period, List<Member> members) {
        var reviewed = reviews.ofPeriod(shop, period.from(), REVIEWS_MAX).stream()
                .collect(Collectors.toMap(review -> review.talk().call(), Review::reviewer, (latest, _) -> latest));
        var seed = seed(shop, period);
        return members.stream()
                .flatMap(member -> sample.of(shop, member.id(), period))
                .map(each -> drawn(each, members, seed, period, reviewed))
                .toList();
    }

    private String seed(ShopId shop, Plan.Period period) {
        return rules.plan(shop).at(period.from()).seed();
    }

    private static Drawn drawn(
            Sample.Picked picked,
            List<Member> members,
            String seed,
            Plan.Period period,
            Map<CallId, OperatorId> reviewed) {
        var talk = picked.talk();
        return new Drawn(
                talk,
                picked.origin(),
                Sample.reviewer(talk, members, seed),
                period.dueBy(),
                Optional.ofNullable(reviewed.get(talk.call())));
    }

    private List<Talk> toCompare(ShopId shop, OperatorId reviewer) {
        var compared = talks.forCalibration(shop, CALIBRATED_MAX);
        var his = new HashSet<CallId>();
        reviews.of(shop, compared.stream().map(Talk::call).toList()).stream()
                .filter(review -> review.reviewer().equals(reviewer))
                .map(Review::talk)
                .forEach(talk -> his.add(talk.call()));
        return compared.stream()
                .filter(talk -> !his.contains(talk.call()) && !talk.operator().equals(reviewer))
                .toList();
    }

    private static Map<OperatorId, Count> counts(List<Drawn> drawn, Instant now) {
        var counts = new TreeMap<OperatorId, Count>(comparing(OperatorId::value));
        drawn.forEach(each -> each.by().or(each::reviewer).stream()
                .forEach(reviewer -> counts.merge(
                        reviewer,
                        new Count(each.done() ? 0 : 1, each.done() ? 1 : 0, each.isOverdue(now) ? 1 : 0),
                        (one, other) -> new Count(
                                one.due() + other.due(), one.done() + other.done(), one.overdue() + other.overdue()))));
        return counts;
    }
}
