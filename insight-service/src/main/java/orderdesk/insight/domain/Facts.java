package orderdesk.insight.domain;

import java.util.List;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.ShopId;

/** Every fact of every topic, kept beyond the topics' own retention. */
public interface Facts {

    /** Keeps a fact; one that is there already is left as it is. */
    void keep(Fact fact);

    /** In the order in which they happened; what one service announced stays in its own order. */
    List<Fact> of(ShopId shop, OrderId order, int limit);

    /** The orders that an event was about, as far as it was heard. */
    List<OrderId> about(ShopId shop, String event);
}
