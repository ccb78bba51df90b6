package orderdesk.insight;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.ShopId;
import orderdesk.insight.domain.Fact;
import orderdesk.insight.domain.Facts;

/** Keeps what the real one keeps, in the same order. */
public final class FactsInMemory implements Facts {

    private final Map<String, Fact> kept = new LinkedHashMap<>();

    @Override
    public void keep(Fact fact) {
        kept.putIfAbsent(fact.event() + "/" + fact.order(), fact);
    }

    @Override
    public List<Fact> of(ShopId shop, OrderId order, int limit) {
        return kept.values().stream()
                .filter(fact -> fact.shop().equals(shop) && fact.order().equals(order))
                .sorted(Comparator.comparing(Fact::at)
                        .thenComparing(Fact::source)
                        .thenComparing(Fact::sequence))
                .limit(limit)
                .toList();
    }

    @Override
    public List<OrderId> about(ShopId shop, String event) {
        return kept.values().stream()
                .filter(fact -> fact.shop().equals(shop) && fact.event().equals(event))
                .map(Fact::order)
                .toList();
    }
}
