package orderdesk.order;

import orderdesk.contracts.shared.ShopId;
import orderdesk.order.domain.aftersale.Handling;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.aggregate.StoreUnavailable;
import orderdesk.platform.shops.Shops;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Cases that were stored before all of their time limits were watched are so from now on: what is owed is in the lists of
 * what is late, and in the alerts, without anybody touching the case (R035, R111). Each is written once, whichever instance
 * comes to it first; where instances of a former release still write, the next look finds what they left.
 */
public class AfterSaleWatching {

    /** Of a shop in one look; the rest waits for the next. */
    static final int LOOK_MAX = 200;

    private static final Logger LOG = LoggerFactory.getLogger(AfterSaleWatching.class);
    private static final Cause CAUSE = new Cause("order", "watching", null);

    private final AfterSaleDesk desk;
    private final AfterSaleBook book;
    private final Shops shops;

    public AfterSaleWatching(AfterSaleDesk desk, AfterSaleBook book, Shops shops) {
        this.desk = desk;
        this.book = book;
        this.shops = shops;
    }

    @Scheduled(fixedDelay = 60_000)
    public void look() {
        try {
            shops.all().forEach(this::look);
        } catch (StoreUnavailable e) {
            LOG.debug("Cases that were stored before are watched later", e);
        }
    }

    private void look(ShopId shop) {
        var found = book.unwatched(shop, LOOK_MAX);
        for (var each : found) {
            desk.handle(shop, each.state().id(), CAUSE, _ -> {}, Handling::watch);
        }
        if (!found.isEmpty()) {
            LOG.info("Time limits of {} cases of {} that were stored before are watched now", found.size(), shop);
        }
    }
}
