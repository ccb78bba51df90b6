package orderdesk.confirmation.quality.web;

import static java.util.stream.Collectors.toMap;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import orderdesk.confirmation.quality.domain.Criterion;
import orderdesk.confirmation.quality.domain.Mark;
import orderdesk.confirmation.quality.web.ReviewViews.GivenMark;
import orderdesk.platform.web.Invalid;
import org.jspecify.annotations.Nullable;

/** Whether marks are what a scorecard asks for. */
final class Marks {

    private Marks() {}

    /** @throws orderdesk.platform.web.Problem 422 naming everything that is wrong or missing */
    static List<Mark> of(List<Criterion> criteria, List<GivenMark> given) {
        Map<String, Criterion> asked = criteria.stream().collect(toMap(Criterion::id, Function.identity()));
        var missing = new HashSet<>(asked.keySet());
        var invalid = new Invalid();
        for (var at = 0; at < given.size(); at++) {
            check(
                    invalid,
                    "/marks/%d".formatted(at),
                    given.get(at),
                    asked.get(given.get(at).criterion()),
                    missing);
        }
        criteria.stream()
                .map(Criterion::id)
                .filter(missing::contains)
                .forEach(id -> invalid.unless(false, "/marks/" + id, "missing", "It is needed."));
        invalid.orElseRefuse();
        return given.stream().map(GivenMark::toMark).toList();
    }

    private static void check(
            Invalid invalid, String at, GivenMark given, @Nullable Criterion criterion, Set<String> missing) {
        invalid.unless(
                        missing.remove(given.criterion()),
                        at + "/criterion",
                        "unknown",
                        "Each criterion of the scorecard once.")
                .atMost(at + "/comment", given.comment(), ReviewViews.TEXT_MAX);
        var second = given.second();
        invalid.unless(
                second == null || second >= 0 && second <= ReviewViews.SECONDS_MAX,
                at + "/second",
                "out-of-range",
                "0 to %d.".formatted(ReviewViews.SECONDS_MAX));
        var mark = given.mark();
        if (mark == null) {
            return;
        }
        var fatal = criterion != null && criterion.fatal();
        invalid.unless(
                        mark >= Mark.WORST && mark <= Mark.BEST && (!fatal || mark == Mark.WORST || mark == Mark.BEST),
                        at + "/mark",
                        "out-of-range",
                        fatal ? "1 or 5." : "1 to 5.")
                .unless(
                        mark > Mark.EXPLAINED || !given.toMark().comment().isEmpty(),
                        at + "/comment",
                        "missing",
                        "A low mark says why.");
    }
}
