package orderdesk.notification.webhook.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import orderdesk.platform.Decision;
import org.jspecify.annotations.Nullable;

/**
 * Where a storefront hears of what happened. Its secrets are not kept: they follow from the service's key and the
 * generation.
 *
 * @param types wire names of events, as {@code order.confirmed.v1}
 * @param generation of its secret, from 1
 * @param formerUntil so long the secret of the generation before signs as well
 * @param stopped nothing is sent any more: somebody said so, or the endpoint did (410)
 */
public record Endpoint(
        String id,
        String url,
        Set<String> types,
        int generation,
        @Nullable Instant formerUntil,
        boolean stopped,
        Instant at) {

    /** Endpoints of a shop, the stopped ones among them. */
    public static final int ENDPOINTS_MAX = 10;

    public static final int URL_MAX = 500;

    /** Time to bring the new secret to where it is checked. */
    static final Duration BOTH_SIGN = Duration.ofHours(24);

    public Endpoint {
        types = Set.copyOf(types);
    }

    public static Decision<Endpoint, EndpointChanged> opened(String id, String url, Set<String> types, Instant now) {
        return changed(new Endpoint(id, url, types, 1, null, false, now), "opened", now);
    }

    public Decision<Endpoint, EndpointChanged> changed(String newUrl, Set<String> newTypes, boolean stop, Instant now) {
        return changed(new Endpoint(id, newUrl, newTypes, generation, formerUntil, stop, now), "changed", now);
    }

    public Decision<Endpoint, EndpointChanged> rotated(Instant now) {
        var until = now.plus(BOTH_SIGN);
        return changed(new Endpoint(id, url, types, generation + 1, until, stopped, now), "rotated", now);
    }

    public Decision<Endpoint, EndpointChanged> gone(Instant now) {
        return changed(new Endpoint(id, url, types, generation, formerUntil, true, now), "gone", now);
    }

    public boolean hears(String type) {
        return !stopped && types.contains(type);
    }

    /** The generation before signs as well. */
    public boolean formerSigns(Instant now) {
        return formerUntil != null && now.isBefore(formerUntil);
    }

    private static Decision<Endpoint, EndpointChanged> changed(Endpoint next, String what, Instant now) {
        return Decision.of(next, new EndpointChanged(what, next.generation, next.stopped, now));
    }

    /** Kept as history; nobody else is told. */
    public record EndpointChanged(String what, int generation, boolean stopped, Instant at) {}
}
