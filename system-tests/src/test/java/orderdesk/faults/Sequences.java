package orderdesk.faults;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/**
 * Of each aggregate the first occurrences come in sequence, without gaps and from 1, in one partition; what comes again
 * is the same to the letter (architecture, invariant 10).
 */
final class Sequences {

    private Sequences() {}

    static List<String> violations(List<Fact> facts) {
        var violations = new ArrayList<String>();
        var seen = new HashMap<String, List<Fact>>();
        for (var fact : facts) {
            var before = seen.computeIfAbsent(fact.topic() + "/" + fact.key(), _ -> new ArrayList<>());
            if (fact.sequence() == before.size() + 1L) {
                before.add(fact);
            } else if (fact.sequence() < 1 || fact.sequence() > before.size()) {
                violations.add("gap: %s/%s has %d after %d"
                        .formatted(fact.topic(), fact.key(), fact.sequence(), before.size()));
            } else if (!same(before.get((int) fact.sequence() - 1), fact)) {
                violations.add(
                        "two events with one number: %s/%s, %d".formatted(fact.topic(), fact.key(), fact.sequence()));
            }
            if (!before.isEmpty() && fact.partition() != before.getFirst().partition()) {
                violations.add("two partitions: %s/%s".formatted(fact.topic(), fact.key()));
            }
        }
        return violations;
    }

    /** First occurrences alone. */
    static List<Fact> once(List<Fact> facts) {
        var seen = new HashMap<String, Long>();
        return facts.stream()
                .filter(fact -> seen.merge(fact.topic() + "/" + fact.id(), 1L, Long::sum) == 1)
                .toList();
    }

    private static boolean same(Fact one, Fact other) {
        return one.id().equals(other.id()) && one.body().equals(other.body());
    }
}
