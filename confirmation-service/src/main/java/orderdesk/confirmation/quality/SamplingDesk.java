package orderdesk.confirmation.quality;

import static java.util.Comparator.comparing;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import orderdesk.confirmation.quality.domain.Plan;
import orderdesk.confirmation.quality.domain.Review;
import orderdesk.confirmation.quality.domain.Talk;
import orderdesk.contracts.callback.CallId;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.contracts.shared.ShopId;
import orderdesk.contracts.shop.Personnel.Member;
import orderdesk.platform.shops.Shops;

/**
 * Who reviews what next (R112). The sample of an operator and a period is its first talks by rank: what was hurried,
 * then by lot. It is the same for everybody who asks, and so is who of the reviewers a talk falls to.
 */
public final class SamplingDesk {

    /** This period and so many before it are looked at, and more while calls of them are due, or not long overdue. */
    private static final int PERIODS_BACK = 3;

    /** As many as the longest time to review in has. */
    private static final int PERIODS_MAX = 16;

    /** More reviews of one period are not looked through; a shop with a hundred operators and the highest quota has as many. */
    private static final int REVIEWS_MAX = 5_000;

    private static final int CALIBRATED_MAX = 50;
    private static final Set<String> REVIEWERS = Set.of("senior", "manager");

    private final Talks talks;
    private final Reviews reviews;
    private final RulesDesk rules;
    private final Shops shops;
    private final Clock clock;

    SamplingDesk(Talks talks, Reviews reviews, RulesDesk rules, Shops shops, Clock clock) {
        this.talks = talks;
        this.reviews = reviews;
        this.rules = rules;
        this.shops = shops;
        this.clock = clock;
    }

    /** @param reviewer absent where the operator's only senior is the operator himself */
    public record Drawn(Talk talk, Optional<OperatorId> reviewer, Instant dueBy, boolean done) {

        boolean isOverdue(Instant now) {
            return !done && dueBy.isBefore(now);
        }
    }

    public record Count(int due, int done, int overdue) {}

    /**
     * @param mine what falls to the one who asked: overdue first, then hurried talks, then by when they are due
     * @param calibration calls that he is to mark for comparison
     */
    public record Work(List<Drawn> mine, List<Talk> calibration, Map<OperatorId, Count> reviewers) {}

    public Work work(ShopId shop, OperatorId reviewer) {
        var now = clock.instant();
        var drawn = drawn(shop, now);
        var mine = drawn.stream()
                .filter(each -> !each.done() && each.reviewer().equals(Optional.of(reviewer)))
                .sorted(comparing((Drawn each) -> !each.isOverdue(now))
                        .thenComparing(each -> each.talk().hasty().isEmpty())
                        .thenComparing(Drawn::dueBy)
                        .thenComparing(each -> each.talk().rank()))
                .toList();
        return new Work(mine, toCompare(shop, reviewer), counts(drawn, now));
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

    private List<Drawn> drawn(ShopId shop, Plan.Period period, List<Member> members) {
        var reviewed = reviews.ofPeriod(shop, period.from(), REVIEWS_MAX).stream()
                .map(review -> review.talk().call())
                .collect(Collectors.toSet());
        var seed = rules.plan(shop).at(period.from()).seed();
        return members.stream()
                .filter(member -> member.roles().contains("operator"))
                .flatMap(member -> talks
                        .sample(shop, member.id(), period.from(), period.terms().quota())
                        .stream())
                .map(talk ->
                        new Drawn(talk, reviewer(talk, members, seed), period.dueBy(), reviewed.contains(talk.call())))
                .toList();
    }

    /** By lot again, and never the one who talked. */
    private static Optional<OperatorId> reviewer(Talk talk, List<Member> members, String seed) {
        return members.stream()
                .filter(member -> member.roles().stream().anyMatch(REVIEWERS::contains))
                .map(Member::id)
                .filter(id -> !id.equals(talk.operator()))
                .min(comparing(id -> Plan.lot(seed, "%s/%s".formatted(talk.call(), id.value()))));
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
        drawn.forEach(each -> each.reviewer().stream()
                .forEach(reviewer -> counts.merge(
                        reviewer,
                        new Count(each.done() ? 0 : 1, each.done() ? 1 : 0, each.isOverdue(now) ? 1 : 0),
                        (one, other) -> new Count(
                                one.due() + other.due(), one.done() + other.done(), one.overdue() + other.overdue()))));
        return counts;
    }
}
