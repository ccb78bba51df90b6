package orderdesk.confirmation.quality.domain;

import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;

/**
 * How far reviewers agree: Krippendorff's alpha for interval data (K. Krippendorff, Computing Krippendorff's
 * Alpha-Reliability, 2011). 1 is full agreement, 0 what chance would do; below 0.667 no conclusion should be drawn.
 */
public final class Agreement {

    private Agreement() {}

    /**
     * @param units what was judged, each with the marks of those who judged it; one mark alone compares nobody
     * @return nothing where no two marks can be compared, or all are the same
     */
    public static OptionalDouble alpha(List<List<Integer>> units) {
        var compared = units.stream().filter(unit -> unit.size() > 1).toList();
        var all = compared.stream().flatMap(Collection::stream).toList();
        var expected = differences(all) / (all.size() - 1.0);
        if (all.isEmpty() || expected == 0) {
            return OptionalDouble.empty();
        }
        var observed = compared.stream()
                .mapToDouble(unit -> differences(unit) / (unit.size() - 1.0))
                .sum();
        return OptionalDouble.of(1 - observed / expected);
    }

    /** The squares of the differences of each with each other, both ways. */
    private static double differences(List<Integer> values) {
        double sum = values.stream().mapToDouble(each -> each).sum();
        double squares =
                values.stream().mapToDouble(each -> (double) each * each).sum();
        return 2 * (values.size() * squares - sum * sum);
    }
}
