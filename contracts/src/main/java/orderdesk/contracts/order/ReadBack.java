package orderdesk.contracts.order;

import java.time.Instant;
import java.util.List;
import orderdesk.contracts.shared.Money;
import orderdesk.contracts.shared.OperatorId;
import org.jspecify.annotations.Nullable;

/**
 * The proof that one version of an order was spoken to its customer (R046).
 *
 * @param due the amount that was named
 * @param addressAs how the customer asked to be addressed
 * @param scriptVersion which wording was spoken
 * @param call the telephone call, where the exchange reported it
 */
public record ReadBack(
        int orderVersion,
        Money due,
        List<Tick> ticks,
        @Nullable String addressAs,
        String scriptVersion,
        OperatorId operator,
        @Nullable String call,
        Instant at) {

    public ReadBack {
        ticks = List.copyOf(ticks);
    }

    /**
     * One parameter that was read back.
     *
     * @param id as {@code line/1/size} or {@code address}
     * @param offsetMillis where in the recording, in milliseconds
     */
    public record Tick(String id, Instant at, @Nullable Long offsetMillis) {}
}
