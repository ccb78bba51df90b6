package orderdesk.callback.routing.domain;

import java.util.List;
import orderdesk.contracts.shared.OperatorId;

/**
 * People who take the same calls.
 *
 * @param name by which rules speak of it, unique in its shop
 */
public record Group(String name, List<OperatorId> members) {

    public static final int NAME_MAX = 50;
    public static final int MEMBERS_MAX = 200;

    public Group {
        members = List.copyOf(members);
    }
}
