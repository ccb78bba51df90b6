package orderdesk.inventory.draft.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import orderdesk.contracts.order.OrderDrafted;
import orderdesk.contracts.order.OrderDrafted.Ask;
import orderdesk.contracts.order.OrderDrafted.Match;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.stock.MatchedLine;
import orderdesk.contracts.stock.StockEvent;
import orderdesk.contracts.stock.StockEvent.DraftMatched;
import orderdesk.platform.Decision;

/**
 * The search for what a draft's written lines mean: done once for a draft, however often the draft is heard of.
 *
 * @param asks what to look for; empty once it is done
 * @param since when it was first heard of
 */
public record Search(OrderId orderId, List<Ask> asks, Instant since) {

    public Search {
        asks = List.copyOf(asks);
    }

    public boolean isDone() {
        return asks.isEmpty();
    }

    /** Only what was not settled by whoever drafted it. */
    public static List<Ask> pending(OrderDrafted draft) {
        return draft.asks().stream().filter(ask -> ask.match() == Match.PENDING).toList();
    }

    public static Decision<Search, StockEvent> begin(Optional<Search> known, OrderDrafted draft, Instant now) {
        return Decision.of(known.orElseGet(() -> new Search(draft.orderId(), pending(draft), now)));
    }

    /** Two who looked at the same time say it once. */
    public Decision<Search, StockEvent> found(List<MatchedLine> lines, Instant now) {
        return isDone()
                ? Decision.of(this)
                : Decision.of(new Search(orderId, List.of(), since), new DraftMatched(orderId, lines, now));
    }
}
