package orderdesk.insight.figures;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import orderdesk.contracts.shared.ShopId;
import orderdesk.contracts.shared.Zone;
import orderdesk.contracts.shop.ShopSettings;
import orderdesk.insight.figures.domain.OpenHours;
import orderdesk.insight.figures.domain.OpenTime;
import orderdesk.insight.figures.domain.Period;
import orderdesk.platform.calling.WindowClock;
import orderdesk.platform.shops.Shops;

/**
 * When the shops of a period were open, by the window that they have now, each in its own zone. A customer who lives
 * elsewhere is counted by his shop's window; the limits themselves are counted by their owner, in his own.
 */
public final class ShopHours implements OpenTime {

    /** What comes later after the period counts as if it had come then. */
    private static final Duration FOLLOWED = Duration.ofDays(14);

    private final Map<ShopId, OpenHours> open;

    private ShopHours(Map<ShopId, OpenHours> open) {
        this.open = open;
    }

    public static OpenTime of(Shops shops, Period period) {
        var open = new HashMap<ShopId, OpenHours>();
        var until = period.until().plus(FOLLOWED);
        for (var shop : period.shops()) {
            shops.settings(shop).ifPresent(settings -> open.put(shop, hours(settings, period.from(), until)));
        }
        return new ShopHours(open);
    }

    private static OpenHours hours(ShopSettings settings, Instant from, Instant until) {
        var window = WindowClock.of(settings.window(), Zone.sure(settings.zone(), Zone.Source.SHOP));
        var spans = new TreeMap<Instant, Instant>();
        for (var at = from; at.isBefore(until); ) {
            var span = window.openAt(at);
            spans.put(span.from(), span.to());
            at = span.to().isAfter(at) ? span.to() : until;
        }
        return new OpenHours(spans);
    }

    /** A shop without settings is always open. */
    @Override
    public Duration between(ShopId shop, Instant from, Instant until) {
        var hours = open.get(shop);
        return hours == null ? Duration.between(from, until) : hours.between(from, until);
    }
}
