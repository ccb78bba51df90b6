package orderdesk.platform.access;

import java.util.Set;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.aggregate.Cause;

/**
 * Who sent a request, from its token. A controller method takes it as a parameter.
 *
 * @param subject the person, or the storefront's client id
 * @param correlation id of this request, or the one that it named
 */
public record Caller(String subject, Set<ShopId> shops, Set<Role> roles, String correlation) {

    public Caller {
        shops = Set.copyOf(shops);
        roles = Set.copyOf(roles);
    }

    public boolean serves(ShopId shop) {
        return shops.contains(shop);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    public OperatorId operator() {
        return new OperatorId(subject);
    }

    public Cause cause() {
        return new Cause(subject, correlation, correlation);
    }
}
