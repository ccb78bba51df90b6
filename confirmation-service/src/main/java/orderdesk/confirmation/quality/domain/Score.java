package orderdesk.confirmation.quality.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What marks come to by the weights of their criteria. */
public final class Score {

    private Score() {}

    /**
     * 0 to 100, rounded: the best mark is all of a criterion's weight, the worst nothing; what did not apply is left
     * out. Nought where a fatal criterion has the worst mark; 100 where nothing that weighs applied.
     */
    public static int of(List<Criterion> criteria, List<Mark> marks) {
        var given = marks.stream().collect(Collectors.toMap(Mark::criterion, Function.identity()));
        if (criteria.stream().anyMatch(each -> each.fatal() && mark(each, given).equals(Optional.of(Mark.WORST)))) {
            return 0;
        }
        long weights = 0;
        long reached = 0;
        for (var each : criteria) {
            var mark = mark(each, given);
            if (mark.isPresent()) {
                weights += each.weight();
                reached += (long) each.weight() * (mark.get() - Mark.WORST);
            }
        }
        return weights == 0 ? 100 : (int) Math.round(100.0 * reached / (weights * (Mark.BEST - Mark.WORST)));
    }

    private static Optional<Integer> mark(Criterion criterion, Map<String, Mark> given) {
        return Optional.ofNullable(given.get(criterion.id())).flatMap(Mark::given);
    }
}
