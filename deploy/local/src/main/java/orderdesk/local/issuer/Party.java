package orderdesk.local.issuer;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Somebody who gets tokens: a storefront of one shop, or a person of one or several. */
record Party(String id, String name, Set<String> shops, Set<String> roles) {

    Party {
        shops = Set.copyOf(shops);
        roles = Set.copyOf(roles);
    }

    static Party storefront(String shop) {
        return new Party(shop + "-storefront", shop + "-storefront", Set.of(shop), Set.of("storefront"));
    }

    /** A service that asks another one under its own name. */
    static Party service(String module, String role, Set<String> shops) {
        return new Party(module, module, shops, Set.of(role));
    }

    boolean isPerson() {
        return !roles.contains("storefront") && !roles.contains("messenger");
    }

    /** One person may work for several shops, each of which names him. */
    Party and(Party other) {
        return new Party(id, name, union(shops, other.shops), union(roles, other.roles));
    }

    private static Set<String> union(Set<String> some, Set<String> others) {
        return Stream.concat(some.stream(), others.stream()).collect(Collectors.toCollection(TreeSet::new));
    }
}
