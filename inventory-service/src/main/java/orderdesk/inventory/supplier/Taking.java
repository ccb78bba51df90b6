package orderdesk.inventory.supplier;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import orderdesk.contracts.stock.StockEvent;
import orderdesk.inventory.catalogue.domain.Entries;
import orderdesk.inventory.supplier.domain.Counts;
import orderdesk.inventory.supplier.domain.OlderList;
import orderdesk.inventory.supplier.domain.PriceList;
import orderdesk.inventory.supplier.domain.PriceList.State;
import orderdesk.inventory.supplier.domain.PriceLists;
import orderdesk.inventory.supplier.domain.Supplier;
import orderdesk.inventory.supplier.feed.FeedBroken;
import orderdesk.inventory.supplier.feed.FeedLimits;
import orderdesk.platform.aggregate.Aggregates;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.aggregate.Stored;
import orderdesk.platform.shops.Shops;

/** Takes one list, which has been begun, to its end: let in, or not. */
record Taking(
        Aggregates<Supplier, StockEvent> suppliers,
        Entries entries,
        PriceLists lists,
        Shops shops,
        Clock clock,
        FeedLimits limits,
        Carrying carrying) {

    PriceList take(Stored<Supplier> begun, Path file, String sha256, Cause cause) throws IOException {
        var open = new OpenList(this, begun, cause);
        try {
            return begun.state().knows(sha256) ? open.again() : open.judge(open.read(file));
        } catch (FeedBroken e) {
            open.refuse(State.REFUSED, Counts.NONE, List.of(), 0, "%s: %s".formatted(e.code(), e.getMessage()));
            throw e;
        } catch (OlderList e) {
            open.refuse(State.REFUSED, Counts.NONE, List.of(), 0, String.valueOf(e.getMessage()));
            throw e;
        } catch (IOException | RuntimeException e) {
            open.giveUp(e);
            throw e;
        }
    }

    /** The list that is begun is the one that was let in last; where another one was let in meanwhile, it is not. */
    PriceList again(Stored<Supplier> begun, Cause cause) {
        return new OpenList(this, begun, cause).again();
    }

    /** Reports a list whose reader has died, and removes what it left. */
    void lapsed(Stored<Supplier> left, Cause cause) {
        if (left.state().reading() != null) {
            new OpenList(this, left, cause).lapse();
        }
    }
}
