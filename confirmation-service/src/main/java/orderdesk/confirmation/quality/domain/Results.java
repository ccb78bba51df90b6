package orderdesk.confirmation.quality.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import orderdesk.contracts.confirmation.ReviewEvent.Origin;
import orderdesk.contracts.shared.OperatorId;
import org.jspecify.annotations.Nullable;

/**
 * How an operator did over time, by each criterion: means of what holds after answers were settled, over what the lot
 * drew. What was looked at for a reason stands beside it, since it says nothing about the rest.
 */
public final class Results {

    private Results() {}

    /**
     * @param from beginning of the time that it is about
     * @param reviews of what the lot drew
     * @param total their mean, 0 to 100; absent where the lot drew nothing
     * @param fatal of them, in which a fatal criterion was breached
     * @param suspected what was drawn for its hurried ticks; {@code chosen}: what a reviewer chose himself
     */
    public record Row(
            Instant from,
            OperatorId operator,
            int reviews,
            @Nullable Double total,
            int fatal,
            List<ByCriterion> criteria,
            Apart suspected,
            Apart chosen) {}

    /** @param total mean, 0 to 100; absent where there are no reviews */
    public record Apart(int reviews, @Nullable Double total) {}

    /**
     * @param marked reviews in which it applied
     * @param share mean, 0 to 100: the best mark is 100, the worst 0; absent where it never applied
     */
    public record ByCriterion(
            String criterion,
            String words,
            int marked,
            @Nullable Double share) {}

    /** @param begins of the time in which a moment lies; rows come in its order, then by operator */
    public static List<Row> of(List<Review> reviews, UnaryOperator<Instant> begins) {
        var rows = new TreeMap<Instant, Map<String, List<Review>>>();
        for (var review : reviews) {
            rows.computeIfAbsent(begins.apply(review.talk().ended()), _ -> new TreeMap<>())
                    .computeIfAbsent(review.talk().operator().value(), _ -> new ArrayList<>())
                    .add(review);
        }
        return rows.entrySet().stream()
                .flatMap(row -> row.getValue().values().stream().map(his -> row(row.getKey(), his)))
                .toList();
    }

    private static Row row(Instant from, List<Review> his) {
        var drawn = of(his, Origin.LOT);
        var fatal = (int) drawn.stream().filter(Results::isFatal).count();
        return new Row(
                from,
                his.getFirst().talk().operator(),
                drawn.size(),
                total(drawn),
                fatal,
                criteria(drawn),
                apart(of(his, Origin.SUSPICION)),
                apart(of(his, Origin.CHOICE)));
    }

    private static List<Review> of(List<Review> his, Origin origin) {
        return his.stream().filter(review -> review.origin() == origin).toList();
    }

    private static Apart apart(List<Review> his) {
        return new Apart(his.size(), total(his));
    }

    private static @Nullable Double total(List<Review> his) {
        return his.isEmpty()
                ? null
                : his.stream().mapToInt(Review::total).average().orElseThrow();
    }

    private static boolean isFatal(Review review) {
        return review.criteria().stream()
                .filter(Criterion::fatal)
                .anyMatch(each -> review.mark(each).equals(Optional.of(Mark.WORST)));
    }

    /** A criterion's words are those of its latest review. */
    private static List<ByCriterion> criteria(List<Review> his) {
        var marks = new LinkedHashMap<String, List<Integer>>();
        var words = new LinkedHashMap<String, String>();
        for (var review : his) {
            for (var criterion : review.criteria()) {
                words.putIfAbsent(criterion.id(), criterion.words());
                review.mark(criterion)
                        .ifPresent(mark -> marks.computeIfAbsent(criterion.id(), _ -> new ArrayList<>())
                                .add(mark));
            }
        }
        return words.entrySet().stream()
                .map(each -> {
                    var its = marks.getOrDefault(each.getKey(), List.of());
                    return new ByCriterion(each.getKey(), each.getValue(), its.size(), share(its));
                })
                .toList();
    }

    private static @Nullable Double share(List<Integer> marks) {
        if (marks.isEmpty()) {
            return null;
        }
        var mean = marks.stream().mapToInt(each -> each).average().orElseThrow();
        return 100 * (mean - Mark.WORST) / (Mark.BEST - Mark.WORST);
    }
}
