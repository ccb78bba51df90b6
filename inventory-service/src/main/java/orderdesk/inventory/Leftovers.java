package orderdesk.inventory;

import orderdesk.inventory.draft.DraftDesk;
import orderdesk.inventory.stock.StockDesk;
import orderdesk.inventory.supplier.PriceListDesk;
import orderdesk.platform.aggregate.StoreUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks once a second for what a crash has left unfinished. */
@Component
class Leftovers {

    private static final Logger LOG = LoggerFactory.getLogger(Leftovers.class);

    private final StockDesk stock;
    private final PriceListDesk lists;
    private final DraftDesk drafts;

    Leftovers(StockDesk stock, PriceListDesk lists, DraftDesk drafts) {
        this.stock = stock;
        this.lists = lists;
        this.drafts = drafts;
    }

    @Scheduled(fixedDelay = 1_000)
    void ofDrafts() {
        attempt("drafts", drafts::resume);
    }

    @Scheduled(fixedDelay = 1_000)
    void ofOrders() {
        attempt("orders", stock::resume);
    }

    @Scheduled(fixedDelay = 1_000)
    void ofPriceLists() {
        attempt("price lists", lists::resume);
    }

    private static void attempt(String what, Runnable work) {
        try {
            work.run();
        } catch (StoreUnavailable e) {
            LOG.warn("Leftovers of {} wait for the database: {}", what, e.getMessage());
        }
    }
}
