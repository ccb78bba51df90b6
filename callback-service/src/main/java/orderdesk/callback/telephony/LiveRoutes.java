package orderdesk.callback.telephony;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import orderdesk.callback.routing.RoutingDesk;
import orderdesk.callback.routing.RoutingDesk.Staffed;
import orderdesk.callback.routing.domain.Floor;
import orderdesk.callback.telephony.domain.Care.Routed;
import orderdesk.contracts.shared.ShopId;
import org.jspecify.annotations.Nullable;

/**
 * Rules and floor of each shop as they were within the last second: in a burst every notice of every call asks, and a
 * change is known to every instance a second later (R063).
 */
public final class LiveRoutes implements Routes {

    private static final Duration KNOWN_FOR = Duration.ofSeconds(1);

    private final RoutingDesk routing;
    private final Floors floors;
    private final Clock clock;
    private final Map<ShopId, Known> known = new ConcurrentHashMap<>();

    public LiveRoutes(RoutingDesk routing, Floors floors, Clock clock) {
        this.routing = routing;
        this.floors = floors;
        this.clock = clock;
    }

    /** Who is there. */
    @FunctionalInterface
    public interface Floors {
        Floor of(ShopId shop);
    }

    @Override
    public Routed now(ShopId shop, @Nullable String line) {
        var now = clock.instant();
        var last = known.get(shop);
        var fresh = last != null && last.isOf(now) ? last : known.compute(shop, (_, its) -> read(shop, its, now));
        return fresh.staffed
                .flatMap(staffed -> staffed.answering(line, fresh.floor, now))
                .map(answering -> new Routed(answering.group(), answering.operators()))
                .orElse(Routed.ANYWHERE);
    }

    /** Of many who find it old at once, the first reads. */
    private Known read(ShopId shop, @Nullable Known last, Instant now) {
        return last != null && last.isOf(now) ? last : new Known(now, routing.staffed(shop), floors.of(shop));
    }

    private record Known(Instant at, Optional<Staffed> staffed, Floor floor) {

        boolean isOf(Instant now) {
            return now.isBefore(at.plus(KNOWN_FOR)) && !now.isBefore(at);
        }
    }
}
