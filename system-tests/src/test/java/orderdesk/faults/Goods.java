package orderdesk.faults;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Nothing is sold twice, and nothing is held for an order that is over (architecture, invariants 3 and 4). */
final class Goods {

    private Goods() {}

    /**
     * @param received by SKU
     * @param free by SKU, as the catalogue shows it
     */
    static List<String> violations(Map<String, Told> told, Map<String, Integer> received, Map<String, Integer> free) {
        var violations = new ArrayList<String>();
        var held = new HashMap<String, Integer>();
        told.forEach((id, order) -> {
            order.held.forEach((sku, pieces) -> held.merge(sku, pieces, Integer::sum));
            if (order.isOver() && !order.held.isEmpty()) {
                violations.add("held for an order that is over: %s has %s".formatted(id, order.held));
            }
        });
        received.forEach((sku, pieces) -> {
            var sold = held.getOrDefault(sku, 0);
            if (sold + free.getOrDefault(sku, -1) != pieces) {
                violations.add("%s: %d received, %d held, %s free".formatted(sku, pieces, sold, free.get(sku)));
            }
            if (sold > pieces) {
                violations.add("oversold: %s, %d of %d".formatted(sku, sold, pieces));
            }
        });
        return violations;
    }
}
