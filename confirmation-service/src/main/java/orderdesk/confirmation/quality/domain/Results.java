package orderdesk.confirmation.quality.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import orderdesk.contracts.shared.OperatorId;

/** How an operator did over time, by each criterion: means of what holds after answers were settled. */
public final class Results {

    private Results() {}

    /**
     * @param from beginning of the time that it is about
     * @param total mean, 0 to 100
     * @param fatal reviews in which a fatal criterion was breached
     */
    public record Row(
            Instant from, OperatorId operator, int reviews, double total, int fatal, List<ByCriterion> criteria) {}

    /**
     * @param marked reviews in which it applied
     * @param share mean, 0 to 100: the best mark is 100, the worst 0
     */
    public record ByCriterion(String criterion, String words, int marked, double share) {}

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
        var total = his.stream().mapToInt(Review::total).average().orElse(0);
        var fatal = (int) his.stream().filter(Results::isFatal).count();
        return new Row(from, his.getFirst().talk().operator(), his.size(), total, fatal, criteria(his));
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

    private static double share(List<Integer> marks) {
        var mean = marks.stream().mapToInt(each -> each).average().orElse(Mark.WORST);
        return 100 * (mean - Mark.WORST) / (Mark.BEST - Mark.WORST);
    }
}
