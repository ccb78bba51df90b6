package orderdesk.insight.calls;

import java.time.Duration;
import java.time.Instant;
import orderdesk.contracts.shared.ShopId;
import orderdesk.contracts.shared.Zone;
import orderdesk.insight.calls.domain.CallBook;
import orderdesk.insight.calls.domain.Stays;
import orderdesk.insight.calls.domain.WrapUps;
import orderdesk.insight.figures.domain.Arrivals;
import orderdesk.insight.figures.domain.Passages;
import orderdesk.insight.figures.domain.Period;
import orderdesk.platform.calling.WindowClock;
import orderdesk.platform.shops.Shops;

/** When work came to the desk, orders and calls, and what it took: what a roster is made of. */
public final class ArrivalsDesk {

    private static final Duration WRAP_UP_MAX = Duration.ofHours(1);

    /** What came before the period is work of its first opening: shops are shut for longer only in the new year's holidays. */
    private static final Duration SHUT_MAX = Duration.ofDays(7);

    private final Passages passages;
    private final CallBook book;
    private final Shops shops;

    public ArrivalsDesk(Passages passages, CallBook book, Shops shops) {
        this.passages = passages;
        this.book = book;
        this.shops = shops;
    }

    public Arrivals arrivals(Period period) {
        var arrivals = new Arrivals(period, this::callable);
        var before = period.during(period.from().minus(SHUT_MAX), period.until());
        passages.each(before, arrivals::add);
        var until = period.until().plus(WRAP_UP_MAX);
        var wrapUps = new WrapUps(Stays.of(book.turns(period.shops(), period.from(), until), until));
        for (var call : book.calls(period)) {
            if (call.isIncoming()) {
                arrivals.call(call.beganAt());
            }
            if (call.isApartFromOrders()) {
                arrivals.talk(call.talked().plus(wrapUps.after(call).orElse(Duration.ZERO)));
            }
        }
        book.owed(before).stream()
                .filter(owed -> owed.attemptedAt() != null)
                .forEach(owed -> arrivals.owed(owed.shop(), owed.openedAt()));
        return arrivals;
    }

    /** In the shop's zone; a shop without settings is always open. */
    private Instant callable(ShopId shop, Instant at) {
        return shops.settings(shop)
                .map(its -> WindowClock.of(its.window(), Zone.sure(its.zone(), Zone.Source.SHOP))
                        .firstOpen(at))
                .orElse(at);
    }
}
