package orderdesk.inventory.query.http;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import orderdesk.contracts.stock.SupplyEvent.Why;
import orderdesk.inventory.query.domain.Line.Heard;

/** A call that failed, and what may become of it when it is made again. */
final class CallFailed extends IOException {

    private final Why why;
    private final boolean forGood;
    private final Optional<Duration> pause;

    CallFailed(Why why, boolean forGood, Optional<Duration> pause, String message) {
        super(message);
        this.why = why;
        this.forGood = forGood;
        this.pause = pause;
    }

    /** His service is in trouble, which says nothing against the question. */
    boolean isTrouble() {
        return why == Why.UNREACHABLE;
    }

    /** It may go better a moment later. */
    boolean isPassing() {
        return isTrouble() && pause.isEmpty();
    }

    Heard heard() {
        return new Heard.Failed(why, forGood, pause);
    }
}
