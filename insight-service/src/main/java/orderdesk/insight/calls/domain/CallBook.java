package orderdesk.insight.calls.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import orderdesk.contracts.callback.CallTaskKind;
import orderdesk.contracts.order.OrderEvent.Channel;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.ShopId;
import orderdesk.insight.figures.domain.Period;

/** All calls of the desk, as they are counted. Every method throws where the database is away. */
public interface CallBook {

    /** Calls that began in this time and are over, in the order in which they began. */
    List<PhoneCall> calls(Period period);

    /** Calls that came to be owed in this time, in that order. */
    List<OwedCall> owed(Period period);

    /** When the last talk with each of these persons began, at any time; whoever never was is not in it. */
    Map<UUID, Instant> lastTalks(Set<ShopId> shops, Collection<UUID> persons);

    /** What calls were owed for. */
    Map<UUID, CallTaskKind> kinds(Collection<UUID> tasks);

    /** Through which channel orders came. */
    Map<OrderId, Channel> channels(Collection<OrderId> orders);

    /** What operators turned to from a time on, and what they were at then. */
    List<Turn> turns(Set<ShopId> shops, Instant from, Instant until);
}
