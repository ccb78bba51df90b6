package orderdesk.faults;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What must hold of the orders, by what the topics tell (architecture, invariants 1, 2 and 3). */
final class Orders {

    private Orders() {}

    /** @param wanted the storefront's own number of each order that it was told is placed, with the id it was told */
    static List<String> violations(Map<String, Told> told, Map<String, String> wanted) {
        var violations = new ArrayList<String>();
        var numbers = new HashSet<String>();
        var external = new HashSet<String>();
        told.forEach((id, order) -> {
            if (order.placed.size() != 1) {
                violations.add("placed %d times: %s".formatted(order.placed.size(), id));
                return;
            }
            var placed = order.placed.getFirst();
            once(numbers, placed.number(), "number", violations);
            once(external, String.valueOf(placed.externalNumber()), "storefront's number", violations);
            order.confirmations.forEach((version, times) -> confirmed(id, order, version, times, violations));
        });
        wanted.forEach((number, id) -> {
            if (!told.containsKey(id)) {
                violations.add("acknowledged and not told of: %s, %s".formatted(number, id));
            }
        });
        external.removeAll(wanted.keySet());
        external.forEach(number -> violations.add("told of and never acknowledged: " + number));
        return violations;
    }

    private static void once(Set<String> seen, String value, String what, List<String> violations) {
        if (!seen.add(value)) {
            violations.add("two orders with one %s: %s".formatted(what, value));
        }
    }

    private static void confirmed(String id, Told order, int version, int times, List<String> violations) {
        if (times != 1) {
            violations.add("version %d confirmed %d times: %s".formatted(version, times, id));
        }
        var missing = order.missing.get(version);
        if (missing == null || missing > 0) {
            violations.add("version %d confirmed with its stock %s: %s"
                    .formatted(version, missing == null ? "unknown" : "short", id));
        }
    }
}
