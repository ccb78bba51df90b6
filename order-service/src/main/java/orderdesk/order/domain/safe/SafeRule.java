package orderdesk.order.domain.safe;

import java.nio.ByteBuffer;
import java.time.Instant;
import orderdesk.contracts.order.OrderId;
import orderdesk.platform.aggregate.Ids;
import org.jspecify.annotations.Nullable;

/**
 * One rule by which a shop confirms orders without a call.
 *
 * @param version grows with every change and whenever a person switches it on: results count by version
 * @param calledOf10000 of so many of 10,000 orders that it holds for the customer is called anyway
 * @param resultsMin so many results of each kind are needed before the two are compared
 * @param changed who switched or changed it last, and why
 */
public record SafeRule(
        String name, int version, Conditions when, int calledOf10000, int resultsMin, boolean on, Changed changed) {

    static final int OF = 10_000;

    /** @param worse it did worse than calls, and switched itself off */
    public record Changed(String by, Instant at, @Nullable String reason, boolean worse) {}

    /** As it is named in stories of orders, and by its results. */
    public String tag() {
        return name + "/" + version;
    }

    /** It switched itself off, and no person has said since whether it stays so. */
    public boolean awaitsDecision() {
        return !on && changed.worse();
    }

    /** The same order is drawn the same, by whoever asks; another version draws anew. */
    public boolean draws(OrderId order) {
        var drawn = Ids.of("called anyway", tag(), order.toString());
        var bits = ByteBuffer.allocate(Long.BYTES)
                .putLong(drawn.getMostSignificantBits())
                .flip();
        return Math.floorMod(bits.getInt(), OF) < calledOf10000;
    }
}
