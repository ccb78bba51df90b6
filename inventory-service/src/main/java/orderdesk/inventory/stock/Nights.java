package orderdesk.inventory.stock;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import orderdesk.contracts.shop.CallingWindow.Interval;
import orderdesk.contracts.shop.ShopSettings;

/** When an order that came while nobody was called is looked at once more: shortly before the shop's next first call. */
final class Nights {

    /** Long enough for a sync and a look at every order of the night, short enough to be news. */
    static final Duration AHEAD = Duration.ofMinutes(10);

    /** A shop that is closed for longer calls nobody, and has no night that ends. */
    private static final int DAYS_MAX = 14;

    private Nights() {}

    /** Nothing where customers may be called at that moment. */
    static Optional<Instant> againAt(ShopSettings shop, Instant placedAt) {
        var zone = ZoneId.of(shop.zone());
        var day = placedAt.atZone(zone).toLocalDate();
        for (var at = 0; at < DAYS_MAX; at++) {
            var date = day.plusDays(at);
            for (var open : shop.window().on(date)) {
                var opens = open.open().atDate(date).atZone(zone).toInstant();
                if (placedAt.isBefore(opens)) {
                    return Optional.of(opens.minus(AHEAD));
                }
                if (placedAt.isBefore(closes(open, date, zone))) {
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }

    private static Instant closes(Interval open, LocalDate date, ZoneId zone) {
        var midnight = open.close().toSecondOfDay() == 0;
        return (midnight ? date.plusDays(1) : date)
                .atTime(open.close())
                .atZone(zone)
                .toInstant();
    }
}
