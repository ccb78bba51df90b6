package orderdesk.platform.queue;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.aggregate.Aggregates;
import orderdesk.platform.aggregate.Stored;
import orderdesk.platform.claim.PersonClaim;
import orderdesk.platform.claim.WorkItem;

/** What everybody holds, for whoever looks after the floor (R064). What it answers may be a moment old. */
public final class InHands<T extends WorkItem<T>, E> {

    /** More operators at work at once are not shown. */
    public static final int CLAIMS_MAX = 500;

    private final Aggregates<T, E> items;
    private final HeldClaims held;
    private final Clock clock;

    public InHands(Aggregates<T, E> items, HeldClaims held, Clock clock) {
        this.items = items;
        this.held = held;
        this.clock = clock;
    }

    /** Everything that somebody holds now. */
    public List<Claimed<T>> of(Set<ShopId> shops) {
        var claims = held.all(shops, clock.instant(), CLAIMS_MAX);
        var found =
                claims.stream()
                        .collect(Collectors.groupingBy(PersonClaim::shop, Collectors.toList()))
                        .entrySet()
                        .stream()
                        .flatMap(each -> items.findAll(each.getKey(), ids(each.getValue())).stream())
                        .collect(Collectors.toMap(Stored::id, Function.identity()));
        return claims.stream()
                .map(claim -> new Claimed<>(claim, held(claim, found)))
                .toList();
    }

    private static List<String> ids(List<PersonClaim> claims) {
        return claims.stream()
                .flatMap(claim -> claim.items().stream())
                .distinct()
                .toList();
    }

    private List<Stored<T>> held(PersonClaim claim, Map<String, Stored<T>> found) {
        return claim.items().stream()
                .flatMap(id -> Optional.ofNullable(found.get(id)).stream())
                .filter(item -> ClaimDesk.holds(claim, item.state()))
                .toList();
    }
}
