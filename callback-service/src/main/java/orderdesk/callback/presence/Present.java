package orderdesk.callback.presence;

import java.util.List;
import java.util.Set;
import orderdesk.callback.presence.domain.Attendance;
import orderdesk.contracts.shared.ShopId;

/** Who is on the floor. What it answers may be a moment old. */
public interface Present {

    List<Attendance> of(Set<ShopId> shops, int limit);
}
