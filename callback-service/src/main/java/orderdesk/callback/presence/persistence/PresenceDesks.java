package orderdesk.callback.presence.persistence;

import java.time.Clock;
import java.util.List;
import orderdesk.callback.presence.OpenClaims;
import orderdesk.callback.presence.PresenceDesk;
import orderdesk.callback.presence.RegulationDesk;
import orderdesk.platform.aggregate.AggregateStore;
import orderdesk.platform.shops.Shops;

/** Opens the aggregates of presence on a store, and builds the desk that works on them. */
public final class PresenceDesks {

    private PresenceDesks() {}

    public static PresenceDesk on(
            AggregateStore store, RegulationDesk regulations, List<OpenClaims> claims, Clock clock) {
        var attendances = store.open(new AttendanceKind());
        return new PresenceDesk(attendances, regulations, new StoredPresent(attendances), claims, clock);
    }

    public static PresenceDesk on(AggregateStore store, Shops shops, List<OpenClaims> claims, Clock clock) {
        return on(store, regulations(store, shops, clock), claims, clock);
    }

    public static RegulationDesk regulations(AggregateStore store, Shops shops, Clock clock) {
        return new RegulationDesk(
                store.open(new BriefingKind()),
                store.open(new RegulationKind()),
                store.open(new AcknowledgedKind()),
                shops,
                clock);
    }
}
