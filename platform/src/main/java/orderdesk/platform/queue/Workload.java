package orderdesk.platform.queue;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.contracts.shared.ShopId;
import orderdesk.contracts.shop.ShopSettings.Limits;
import orderdesk.platform.claim.PersonClaim;
import orderdesk.platform.claim.WorkRefusal;
import orderdesk.platform.shops.Shops;

/** How much each operator has in his hands, and that it is not too much (R064). What it says may be a moment old. */
public final class Workload {

    /** More claims than that are not shown. */
    private static final int CLAIMS_MAX = 500;

    private final HeldClaims held;
    private final Shops shops;
    private final Clock clock;

    Workload(HeldClaims held, Shops shops, Clock clock) {
        this.held = held;
        this.shops = shops;
        this.clock = clock;
    }

    /**
     * @param items pieces of work of these persons
     * @param personsMax of one shop; the least of those shops of which he holds somebody
     * @param since he has held the first of them
     */
    public record Load(OperatorId operator, int persons, int items, int personsMax, Instant since) {}

    /** Whoever holds somebody, the most laden first. */
    public List<Load> of(Set<ShopId> shops) {
        var claims = held.all(shops, clock.instant(), CLAIMS_MAX);
        return claims.stream().collect(Collectors.groupingBy(PersonClaim::operator)).values().stream()
                .map(this::load)
                .sorted(Comparator.comparing(Load::persons)
                        .reversed()
                        .thenComparing(load -> load.operator().value()))
                .toList();
    }

    private Load load(List<PersonClaim> claims) {
        return new Load(
                claims.getFirst().operator(),
                claims.size(),
                claims.stream().mapToInt(claim -> claim.items().size()).sum(),
                claims.stream().mapToInt(claim -> most(claim.shop())).min().orElseThrow(),
                claims.stream()
                        .map(PersonClaim::begun)
                        .min(Comparator.naturalOrder())
                        .orElseThrow());
    }

    /**
     * Two who give him work in the same instant may both find room.
     *
     * @throws WorkRefusal.HandsFull unless he may hold this person, too
     */
    public void requireRoom(OperatorId operator, ShopId shop, UUID person) {
        var others = held.of(operator, Set.of(shop), clock.instant()).stream()
                .filter(claim -> !claim.person().equals(person))
                .count();
        if (others >= most(shop)) {
            throw new WorkRefusal.HandsFull();
        }
    }

    private int most(ShopId shop) {
        return shops.settings(shop).map(its -> its.limits().persons()).orElse(Limits.PERSONS_MAX);
    }
}
