package orderdesk.insight.calls.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import orderdesk.contracts.callback.CallTaskKind;
import orderdesk.contracts.order.OrderEvent.Channel;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.ShopId;
import orderdesk.insight.figures.domain.Period;

/** All calls of the desk, as they are counted. Every method throws where the database is away. */
public interface CallBook {

    /** Calls that began in this time and are over, in that order, some at once: any number may come. */
    void calls(Period period, Consumer<List<PhoneCall>> some);

    /** Calls that came to be owed in this time, in that order, some at once. */
    void owed(Period period, Consumer<List<OwedCall>> some);

    /** All of them, for who has to look at them together. */
    default List<PhoneCall> calls(Period period) {
        var all = new ArrayList<PhoneCall>();
        calls(period, all::addAll);
        return all;
    }

    /** All of them, for who has to look at them together. */
    default List<OwedCall> owed(Period period) {
        var all = new ArrayList<OwedCall>();
        owed(period, all::addAll);
        return all;
    }

    /** Those that a figure may count, of a group that may be the wanted one: as far as a call says so itself. */
    List<PhoneCall> calls(CountedCall counted, Listing listing);

    /** Those that a figure may count, of a group that may be the wanted one: as far as a call says so itself. */
    List<OwedCall> owed(CountedTask counted, Listing listing);

    /** When the last talk with each of these persons began, from a time on; whoever was in none since is not in it. */
    Map<UUID, Instant> lastTalks(Set<ShopId> shops, Instant from, Collection<UUID> persons);

    /** What calls were owed for. */
    Map<UUID, CallTaskKind> kinds(Collection<UUID> tasks);

    /** Through which channel orders came. */
    Map<OrderId, Channel> channels(Collection<OrderId> orders);

    /** What operators turned to from a time on, and what they were at then. */
    List<Turn> turns(Set<ShopId> shops, Instant from, Instant until);
}
