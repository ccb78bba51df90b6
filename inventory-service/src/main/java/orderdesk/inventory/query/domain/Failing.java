package orderdesk.inventory.query.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import orderdesk.contracts.stock.StockEvent;
import orderdesk.contracts.stock.SupplyEvent.Why;
import orderdesk.platform.Decision;

/** What becomes of a query when a call came to nothing: the pauses get longer, up to ten minutes. */
record Failing(Query query, Instant now) {

    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final Duration PAUSE_MAX = Duration.ofMinutes(10);

    /** An order is tried for longer than a question, for which somebody waits. */
    Decision<Query, StockEvent> after(Why why, boolean forGood, Optional<Duration> wished) {
        var next = next(wished);
        var tries = query.tries() + 1;
        var order = query.order();
        if (order != null && !order.isPlaced()) {
            return Decision.of(query.tried(forGood || tries >= Query.ORDER_TRIES_MAX ? null : next, tries));
        }
        if (!query.isAwaited()) {
            return Decision.of(query.tried(null, query.tries()));
        }
        return forGood || !next.isBefore(query.answerBy())
                ? query.silent(why, now)
                : Decision.of(query.tried(next, tries));
    }

    private Instant next(Optional<Duration> wished) {
        var own = PAUSE.multipliedBy(1L << Math.min(query.tries(), 7));
        var pause = wished.filter(asked -> asked.compareTo(own) > 0).orElse(own);
        return now.plus(pause.compareTo(PAUSE_MAX) > 0 ? PAUSE_MAX : pause);
    }
}
