package orderdesk.shop.domain;

import java.time.Instant;
import java.util.Optional;
import orderdesk.contracts.shared.ShopId;
import orderdesk.contracts.shop.ShopEvent;
import orderdesk.contracts.shop.ShopEvent.ShopChanged;
import orderdesk.contracts.shop.ShopSettings;
import orderdesk.platform.Decision;

/**
 * One shop and everything that the other services act upon.
 *
 * @param version grows with every change, from 1
 */
public record Shop(ShopId id, int version, ShopSettings settings) {

    /**
     * The first settings open the shop; settings that are the same already announce nothing.
     *
     * @throws NotAcceptable naming everything that is wrong with them
     */
    public static Decision<Shop, ShopEvent> settle(
            ShopId id, Optional<Shop> known, ShopSettings settings, Instant now) {
        if (known.isPresent() && known.get().settings.equals(settings)) {
            return Decision.of(known.get());
        }
        NotAcceptable.unlessNone(ShopRules.violations(id, settings));
        var next = new Shop(id, known.map(Shop::version).orElse(0) + 1, settings);
        return Decision.of(next, new ShopChanged(id, next.version, settings, now));
    }
}
