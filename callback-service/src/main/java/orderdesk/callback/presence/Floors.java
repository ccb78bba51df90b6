package orderdesk.callback.presence;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import orderdesk.callback.presence.domain.Attendance;
import orderdesk.callback.routing.domain.Floor;
import orderdesk.contracts.callback.Presence;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.contracts.shared.ShopId;

/** Who of a shop is there for its callers. */
public final class Floors {

    private Floors() {}

    public static Floor of(PresenceDesk desk, ShopId shop) {
        var there = desk.floor(Set.of(shop));
        var ready = there.stream().filter(each -> each.activity().told() == Presence.READY);
        return new Floor(operators(there.stream()), operators(ready));
    }

    private static Set<OperatorId> operators(Stream<Attendance> there) {
        return there.map(Attendance::operator).collect(Collectors.toSet());
    }
}
