package orderdesk.contracts.shop;

import java.util.List;
import java.util.Set;
import orderdesk.contracts.shared.OperatorId;

/** The people who work for one shop. */
public record Personnel(List<Member> members) {

    public Personnel {
        members = List.copyOf(members);
    }

    /**
     * @param given the name that is spoken to customers
     * @param roles of the roles in tokens
     * @param skills what else this person may be given
     */
    public record Member(OperatorId id, String given, String surname, Set<String> roles, Set<String> skills) {}
}
