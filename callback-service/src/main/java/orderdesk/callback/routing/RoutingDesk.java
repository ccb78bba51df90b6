package orderdesk.callback.routing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import orderdesk.callback.promise.domain.CallSlot;
import orderdesk.callback.routing.domain.Floor;
import orderdesk.callback.routing.domain.Route;
import orderdesk.callback.routing.domain.Routing;
import orderdesk.callback.routing.domain.Routing.Answering;
import orderdesk.callback.routing.domain.Wanted;
import orderdesk.contracts.callback.CallEvent;
import orderdesk.contracts.callback.CallTopic;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.Decision;
import orderdesk.platform.aggregate.Aggregates;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.aggregate.Stored;
import orderdesk.platform.shops.Shops;
import orderdesk.platform.shops.UnknownShop;
import org.jspecify.annotations.Nullable;

/** Who takes whose calls, and who works when. What is written counts from the next question on. */
public final class RoutingDesk {

    private final Aggregates<Routing, CallEvent> routings;
    private final Shops shops;
    private final int promisesPerSlot;
    private final Clock clock;

    /** @param promisesPerSlot for a quarter of an hour of a day of which no roster is kept */
    public RoutingDesk(Aggregates<Routing, CallEvent> routings, Shops shops, int promisesPerSlot, Clock clock) {
        this.routings = routings;
        this.shops = shops;
        this.promisesPerSlot = promisesPerSlot;
        this.clock = clock;
    }

    public Optional<Stored<Routing>> of(ShopId shop) {
        return routings.find(shop, id(shop));
    }

    /** @param precondition throws unless the change is based on what is stored */
    public Stored<Routing> write(Routing routing, Cause cause, Consumer<Optional<Stored<Routing>>> precondition) {
        return routings.change(routing.shop(), id(routing.shop()), cause, known -> {
                    precondition.accept(known);
                    return Decision.of(routing);
                })
                .stored();
    }

    /**
     * Where a call that comes now goes.
     *
     * @return nothing where the shop has no rules: it rings wherever the exchange lets it
     */
    public Optional<Route> route(ShopId shop, @Nullable String line, @Nullable CallTopic topic, Floor floor) {
        var at = local(clock.instant(), zone(shop));
        return of(shop).map(routing -> routing.state().route(new Wanted(line, topic, at), floor));
    }

    /** A shop's rules on its clock; nothing where it has none. */
    public Optional<Staffed> staffed(ShopId shop) {
        return of(shop).map(routing -> new Staffed(routing.state(), zone(shop)));
    }

    /** @param zone of the shop */
    public record Staffed(Routing routing, ZoneId zone) {

        /** Who of these can be asked to answer a call over that line now; see {@link Routing#answering}. */
        public Optional<Answering> answering(@Nullable String line, Floor floor, Instant now) {
            return routing.answering(new Wanted(line, null, local(now, zone)), floor);
        }
    }

    /** Everybody of a group, in its order; nobody where there is no such group. */
    public List<OperatorId> members(ShopId shop, String group) {
        return of(shop).stream()
                .flatMap(routing -> routing.state().groups().stream())
                .filter(each -> each.name().equals(group))
                .flatMap(each -> each.members().stream())
                .toList();
    }

    /** How many calls the shop may promise for the slot that begins then (R083): by its roster, where one is kept. */
    public ToIntFunction<Instant> room(ShopId shop) {
        var zone = zone(shop);
        var routing = of(shop).map(Stored::state);
        return start -> routing.map(its -> its.room(local(start, zone), CallSlot.LENGTH))
                .orElse(OptionalInt.empty())
                .orElse(promisesPerSlot);
    }

    private ZoneId zone(ShopId shop) {
        return ZoneId.of(
                shops.settings(shop).orElseThrow(() -> new UnknownShop(shop)).zone());
    }

    private static LocalDateTime local(Instant at, ZoneId zone) {
        return at.atZone(zone).toLocalDateTime();
    }

    private static String id(ShopId shop) {
        return shop + "/routing";
    }
}
