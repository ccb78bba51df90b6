package orderdesk.inventory;

import orderdesk.inventory.draft.DraftDesk;
import orderdesk.inventory.query.CallDesk;
import orderdesk.inventory.query.QueryDesk;
import orderdesk.inventory.stock.StockDesk;
import orderdesk.inventory.supplier.PriceListDesk;
import orderdesk.inventory.supplier.fetch.FetchDesk;
import orderdesk.platform.aggregate.StoreUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks once a second for what a crash has left unfinished, and for what is due. */
@Component
class Leftovers {

    private static final Logger LOG = LoggerFactory.getLogger(Leftovers.class);

    private final StockDesk stock;
    private final PriceListDesk lists;
    private final DraftDesk drafts;
    private final FetchDesk feeds;
    private final QueryDesk queries;
    private final CallDesk calls;

    Leftovers(
            StockDesk stock,
            PriceListDesk lists,
            DraftDesk drafts,
            FetchDesk feeds,
            QueryDesk queries,
            CallDesk calls) {
        this.stock = stock;
        this.lists = lists;
        this.drafts = drafts;
        this.feeds = feeds;
        this.queries = queries;
        this.calls = calls;
    }

    @Scheduled(fixedDelay = 1_000)
    void ofDrafts() {
        attempt("drafts", drafts::resume);
    }

    @Scheduled(fixedDelay = 1_000)
    void ofSuppliers() {
        attempt("questions to suppliers", queries::resume);
        attempt("calls to suppliers", calls::resume);
    }

    @Scheduled(fixedDelay = 1_000)
    void ofOrders() {
        attempt("orders", stock::resume);
    }

    @Scheduled(fixedDelay = 1_000)
    void ofPriceLists() {
        attempt("price lists", lists::resume);
    }

    @Scheduled(fixedDelay = 1_000)
    void ofFeeds() {
        attempt("feeds", feeds::resume);
    }

    private static void attempt(String what, Runnable work) {
        try {
            work.run();
        } catch (StoreUnavailable e) {
            LOG.warn("Leftovers of {} wait for the database: {}", what, e.getMessage());
        }
    }
}
