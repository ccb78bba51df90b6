package orderdesk.callback.presence.persistence;

import java.time.Clock;
import java.util.List;
import orderdesk.callback.presence.OpenClaims;
import orderdesk.callback.presence.PresenceDesk;
import orderdesk.platform.aggregate.AggregateStore;

/** Opens the aggregates of presence on a store, and builds the desk that works on them. */
public final class PresenceDesks {

    private PresenceDesks() {}

    public static PresenceDesk on(AggregateStore store, List<OpenClaims> claims, Clock clock) {
        var attendances = store.open(new AttendanceKind());
        return new PresenceDesk(
                attendances, store.open(new BriefingKind()), new StoredPresent(attendances), claims, clock);
    }
}
