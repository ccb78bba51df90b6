package orderdesk.insight.figures.domain;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import orderdesk.contracts.order.OrderEvent.Channel;
import orderdesk.contracts.order.OrderId;
import org.jspecify.annotations.Nullable;

/** The ways of all orders through the desk. */
public interface Passages {

    /** Keeps one, unless one folded of more facts is there. */
    void keep(Passage passage);

    /** Those placed in this time, in no order; they are read while they are passed on, so that any number may come. */
    void each(Period period, Consumer<Passage> each);

    /**
     * Those placed in this time that a figure counts, oldest first.
     *
     * @param slice the group of them that is wanted; all, where absent
     * @param after the last one of the page before, if any
     */
    List<Passage> counted(Period period, Counted counted, @Nullable Slice slice, @Nullable Place after, int limit);

    /** Some of those that were folded by former rules. */
    List<Passage> foldedOtherwise(int limit);

    /** Replaces one that was folded by former rules, unless somebody has kept one of more facts meanwhile. */
    void renew(Passage former, Passage anew);

    /** Through which channel these orders came; of those not yet placed nothing is said. */
    Map<OrderId, Channel> channels(Collection<OrderId> orders);
}
