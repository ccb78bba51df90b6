package orderdesk.inventory.catalogue;

import orderdesk.platform.access.Caller;
import orderdesk.platform.access.Role;

/** Who sees what the shop itself pays: whoever sets prices. Whoever calls is told what is cheapest, not by how much. */
public final class Costs {

    private Costs() {}

    public static boolean areSeenBy(Caller caller) {
        return caller.is(Role.MANAGER) || caller.is(Role.FINANCE) || caller.is(Role.ADMIN);
    }
}
