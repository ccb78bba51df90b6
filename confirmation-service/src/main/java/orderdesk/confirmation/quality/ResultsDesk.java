package orderdesk.confirmation.quality;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import orderdesk.confirmation.quality.domain.Agreement;
import orderdesk.confirmation.quality.domain.Criterion;
import orderdesk.confirmation.quality.domain.Results;
import orderdesk.confirmation.quality.domain.Review;
import orderdesk.confirmation.quality.domain.Talk;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.contracts.shared.ShopId;

/** What reviews add up to: how operators do over time, and how far reviewers agree. */
public final class ResultsDesk {

    /** More reviews of one question are not read. */
    public static final int REVIEWS_MAX = 10_000;

    private static final int CALIBRATED_MAX = 50;

    private final Talks talks;
    private final Reviews reviews;
    private final RulesDesk rules;

    ResultsDesk(Talks talks, Reviews reviews, RulesDesk rules) {
        this.talks = talks;
        this.reviews = reviews;
        this.rules = rules;
    }

    /** @param cut there are more reviews than {@value #REVIEWS_MAX}: the earliest are not in it */
    public record Summed(List<Results.Row> rows, boolean cut) {}

    /** Reviews made in this time, by when their calls were; in the shop's days. */
    public Summed of(ShopId shop, Optional<OperatorId> operator, Instant from, Instant to, Step step) {
        var found = reviews.between(shop, operator, from, to, REVIEWS_MAX + 1);
        var cut = found.size() > REVIEWS_MAX;
        var latest = cut ? found.subList(0, REVIEWS_MAX) : found;
        return new Summed(Results.of(latest, step.begins(rules.zone(shop))), cut);
    }

    /** Steps of results over time. */
    public enum Step {
        DAY,
        WEEK,
        MONTH;

        UnaryOperator<Instant> begins(ZoneId zone) {
            return moment -> {
                var day = moment.atZone(zone).toLocalDate();
                var first = switch (this) {
                    case DAY -> day;
                    case WEEK -> day.minusDays(day.getDayOfWeek().getValue() - 1L);
                    case MONTH -> day.withDayOfMonth(1);
                };
                return first.atStartOfDay(zone).toInstant();
            };
        }
    }

    /**
     * How far reviewers agree on the calls that were marked for that.
     *
     * @param alpha over all criteria, and absent where nothing can be compared yet
     */
    public record Calibration(OptionalDouble alpha, List<ByCriterion> criteria, List<Compared> calls) {}

    public record ByCriterion(Criterion criterion, OptionalDouble alpha, int compared) {}

    /** @param reviews empty for a reviewer who has not marked the call himself */
    public record Compared(Talk talk, int reviewers, List<Review> reviews) {}

    /** As one reviewer may see it: others' marks only of calls that he has marked, or talked on, himself. */
    public Calibration calibration(ShopId shop, OperatorId reader) {
        var compared = talks.forCalibration(shop, CALIBRATED_MAX);
        var byCall = reviews.of(shop, compared.stream().map(Talk::call).toList()).stream()
                .collect(Collectors.groupingBy(review -> review.talk().call()));
        var calls = compared.stream()
                .map(talk -> {
                    var all = byCall.getOrDefault(talk.call(), List.of());
                    return new Compared(talk, all.size(), open(all, reader) ? all : List.of());
                })
                .toList();
        return agreement(calls);
    }

    private static boolean open(List<Review> all, OperatorId reader) {
        return all.stream().anyMatch(review -> review.reviewer().equals(reader));
    }

    private static Calibration agreement(List<Compared> calls) {
        var units = new LinkedHashMap<Criterion, List<List<Integer>>>();
        for (var call : calls) {
            marks(call.reviews())
                    .forEach((criterion, marks) -> units.computeIfAbsent(criterion, _ -> new ArrayList<>())
                            .add(marks));
        }
        var all = units.values().stream().flatMap(List::stream).toList();
        var criteria = units.entrySet().stream()
                .map(each ->
                        new ByCriterion(each.getKey(), Agreement.alpha(each.getValue()), compared(each.getValue())))
                .toList();
        return new Calibration(Agreement.alpha(all), criteria, calls);
    }

    private static Map<Criterion, List<Integer>> marks(List<Review> reviews) {
        var marks = new LinkedHashMap<Criterion, List<Integer>>();
        for (var review : reviews) {
            for (var criterion : review.criteria()) {
                review.mark(criterion)
                        .ifPresent(mark -> marks.computeIfAbsent(criterion, _ -> new ArrayList<>())
                                .add(mark));
            }
        }
        return marks;
    }

    private static int compared(List<List<Integer>> units) {
        return (int) units.stream().filter(unit -> unit.size() > 1).count();
    }
}
