package orderdesk.inventory.stock.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import orderdesk.contracts.stock.LineStock;
import orderdesk.contracts.stock.StockEvent;
import orderdesk.contracts.stock.StockEvent.StockChecked;
import orderdesk.contracts.stock.StockEvent.StockConsumed;
import orderdesk.contracts.stock.StockEvent.StockReleased;
import orderdesk.contracts.stock.StockEvent.StockShort;
import orderdesk.platform.Decision;

/** What a finished step, or a cut, makes known of an order's stock. */
record Announcing(OrderStock stock, Instant now) {

    /** @param before the lines as they were last announced */
    Decision<OrderStock, StockEvent> after(List<LineStock> before) {
        return switch (stock.aim()) {
            case RESERVE -> reserved(before);
            case CONSUME -> consumed(isShort(before));
            case RELEASE ->
                Decision.of(stock.announced(1), new StockReleased(stock.orderId(), stock.version(), revision(1), now));
            case DELIVER -> Decision.of(stock);
        };
    }

    /** A supplier who was asked has answered, or has not: what is known now, and whether more may come. */
    Decision<OrderStock, StockEvent> more() {
        return Decision.of(stock.announced(1), check(1));
    }

    /** Goods that the order had are missing, unless suppliers who were asked have as many. */
    Decision<OrderStock, StockEvent> lost() {
        return isShort(new Supply(stock).lines()) ? missing() : more();
    }

    private Decision<OrderStock, StockEvent> missing() {
        return Decision.of(stock.announced(1), shortage(1));
    }

    /**
     * A version is announced as checked by its first step. What a later one brings is announced as checked only where it
     * is everything: the first may have had everything until it was cut, and the order been agreed to before that was
     * heard. Where the pieces are the same and the prices are not, nothing of that kind can have been missed.
     */
    private Decision<OrderStock, StockEvent> reserved(List<LineStock> before) {
        if (stock.version() > stock.checked() || !isShort(new Supply(stock).lines())) {
            return Decision.of(stock.announced(1).withChecked(), check(1));
        }
        if (pieces(stock.lines()).equals(pieces(before))) {
            return prices(stock.lines()).equals(prices(before)) ? Decision.of(stock.withLines(before)) : more();
        }
        return new Supply(stock).awaited().isEmpty() ? missing() : more();
    }

    /** @param wasShort goods that have come back since end the search for them */
    private Decision<OrderStock, StockEvent> consumed(boolean wasShort) {
        var shown = new Supply(stock).lines();
        var consumed = new StockConsumed(stock.orderId(), stock.version(), revision(1), shown, now);
        if (isShort(shown)) {
            return Decision.of(stock.announced(2), consumed, shortage(2));
        }
        return wasShort && stock.sourcing() == null
                ? Decision.of(stock.announced(2), consumed, check(2))
                : Decision.of(stock.announced(1), consumed);
    }

    private StockEvent check(int more) {
        var supply = new Supply(stock);
        var awaited = supply.awaited();
        var decidedBy = awaited.isEmpty()
                ? null
                : supply.sourcing().map(Sourcing::decidedBy).orElse(null);
        return new StockChecked(
                stock.orderId(),
                stock.version(),
                revision(more),
                supply.lines(),
                awaited,
                awaited.isEmpty(),
                decidedBy,
                now);
    }

    private StockEvent shortage(int more) {
        return new StockShort(stock.orderId(), stock.version(), revision(more), new Supply(stock).lines(), now);
    }

    private int revision(int more) {
        return stock.revision() + more;
    }

    static boolean isShort(List<LineStock> lines) {
        return lines.stream().anyMatch(line -> line.missing() > 0);
    }

    /** Where a price that is not known is one, too. */
    private static List<List<Object>> prices(List<LineStock> lines) {
        return lines.stream()
                .map(line -> List.<Object>of(Optional.ofNullable(line.priceNow()), line.belowCost()))
                .toList();
    }

    private static List<Map.Entry<?, Integer>> pieces(List<LineStock> lines) {
        return lines.stream()
                .<Map.Entry<?, Integer>>map(line -> Map.entry(line.line(), line.reserved()))
                .toList();
    }
}
