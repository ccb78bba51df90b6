package orderdesk.callback.telephony;

import java.util.List;
import java.util.Optional;
import orderdesk.callback.presence.Floors;
import orderdesk.callback.presence.PresenceDesk;
import orderdesk.callback.routing.RoutingDesk;
import orderdesk.callback.routing.domain.AfterHours;
import orderdesk.callback.routing.domain.Content;
import orderdesk.callback.routing.domain.Route;
import orderdesk.callback.routing.domain.Rule.Overflow;
import orderdesk.contracts.callback.CallTopic;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.contracts.shared.ShopId;
import org.jspecify.annotations.Nullable;

/** Where an exchange is to ring with a call that has just come, in its own terms: telephones and contents. */
public final class RingRoutes {

    private final RoutingDesk routing;
    private final PresenceDesk presence;
    private final Directory directory;

    public RingRoutes(RoutingDesk routing, PresenceDesk presence, Directory directory) {
        this.routing = routing;
        this.presence = presence;
        this.directory = directory;
    }

    /** What the exchange is to do. */
    public enum Does {
        /** As it is set up: the shop has no rules. */
        ANYWHERE,
        RING,
        WAIT,
        UNATTENDED
    }

    /**
     * @param extensions to ring at, for RING
     * @param overflow extensions to ring at as well after {@code afterSeconds}
     * @param hears what a caller hears while he waits, for WAIT
     * @param then what becomes of him, for UNATTENDED
     */
    public record Ringing(
            Does does,
            @Nullable String group,
            List<String> extensions,
            List<String> overflow,
            int afterSeconds,
            List<Content> hears,
            @Nullable AfterHours then) {

        static final Ringing ANYWHERE = new Ringing(Does.ANYWHERE, null, List.of(), List.of(), 0, List.of(), null);
    }

    /**
     * By the rules, the roster and the floor of this moment.
     *
     * @param line that was dialled, E.164
     * @return nothing where the line belongs to no shop
     */
    public Optional<Ringing> of(String line, @Nullable CallTopic topic) {
        return directory
                .shopOf(line)
                .map(shop -> routing.route(shop, line, topic, Floors.of(presence, shop))
                        .map(route -> ringing(shop, route))
                        .orElse(Ringing.ANYWHERE));
    }

    private Ringing ringing(ShopId shop, Route route) {
        return switch (route) {
            case Route.Ring ring -> ringing(shop, ring);
            case Route.Wait(var group, var hears) ->
                new Ringing(Does.WAIT, group, List.of(), List.of(), 0, hears, null);
            case Route.Unattended(var then) ->
                new Ringing(Does.UNATTENDED, null, List.of(), List.of(), 0, List.of(), then);
        };
    }

    /** Whoever has no telephone in the phone book cannot be rung; where nobody has one, the caller waits. */
    private Ringing ringing(ShopId shop, Route.Ring ring) {
        var extensions = extensions(ring.operators());
        var overflow = Optional.ofNullable(ring.overflow());
        var others = overflow.map(its -> routing.members(shop, its.group())).orElse(List.of());
        return new Ringing(
                extensions.isEmpty() ? Does.WAIT : Does.RING,
                ring.group(),
                extensions,
                extensions(others),
                overflow.map(Overflow::afterSeconds).orElse(0),
                List.of(),
                null);
    }

    private List<String> extensions(List<OperatorId> operators) {
        return operators.stream()
                .flatMap(operator -> directory.extension(operator).stream())
                .toList();
    }
}
