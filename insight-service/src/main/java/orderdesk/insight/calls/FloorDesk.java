package orderdesk.insight.calls;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import orderdesk.contracts.shared.ShopId;
import orderdesk.contracts.shared.Zone;
import orderdesk.contracts.shop.ShopSettings;
import orderdesk.insight.calls.domain.CallBook;
import orderdesk.insight.calls.domain.Stays;
import orderdesk.insight.calls.domain.Unstaffed;
import orderdesk.insight.calls.domain.Unstaffed.Gap;
import orderdesk.insight.figures.domain.Period;
import orderdesk.platform.calling.WindowClock;
import orderdesk.platform.shops.Shops;

/**
 * Compares when a shop is open to its customers with who was on the floor then. The window is the one that the shop has
 * now, in its own zone; who was there is what operators' presence said, not what a roster had planned.
 */
public final class FloorDesk {

    private final CallBook book;
    private final Shops shops;
    private final Clock clock;

    public FloorDesk(CallBook book, Shops shops, Clock clock) {
        this.book = book;
        this.shops = shops;
        this.clock = clock;
    }

    /** Of each shop that has settings, by its code; up to now. */
    public List<Unstaffed> unstaffed(Period period) {
        var now = clock.instant();
        var until = period.until().isAfter(now) ? now : period.until();
        var stays = Stays.of(book.turns(period.shops(), period.from(), until), until);
        return period.shops().stream()
                .sorted(Comparator.comparing(ShopId::value))
                .flatMap(shop -> shops
                        .settings(shop)
                        .map(settings -> Unstaffed.of(shop, open(settings, period.from(), until), stays))
                        .stream())
                .toList();
    }

    /** When customers may call the shop, or be called, in its own zone. */
    public static List<Gap> open(ShopSettings settings, Instant from, Instant until) {
        var window = WindowClock.of(settings.window(), Zone.sure(settings.zone(), Zone.Source.SHOP));
        var open = new ArrayList<Gap>();
        var at = from;
        while (at.isBefore(until)) {
            var span = window.openAt(at);
            var begins = span.from().isAfter(at) ? span.from() : at;
            var ends = span.to().isBefore(until) ? span.to() : until;
            if (begins.isBefore(ends)) {
                open.add(new Gap(begins, ends));
            }
            at = span.to().isAfter(at) ? span.to() : until;
        }
        return open;
    }
}
