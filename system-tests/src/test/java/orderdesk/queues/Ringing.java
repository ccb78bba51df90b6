package orderdesk.queues;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import orderdesk.contracts.callback.CallId;
import orderdesk.contracts.callback.CallSides;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.contracts.shared.Phone;
import orderdesk.contracts.shared.ShopId;
import org.jspecify.annotations.Nullable;

/** Customers who call and wait, whom both queues hear of. */
final class Ringing {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final CallSides SIDES =
            new CallSides(CallSides.Direction.INBOUND, new Phone("+79990000000", ""), null, null, null, null);

    private final TwoQueues queues;
    private final boolean heard;
    private final Map<CallId, Waiting> waiting = new HashMap<>();

    /** @param heard whether anybody tells the queues */
    Ringing(TwoQueues queues, boolean heard) {
        this.queues = queues;
        this.heard = heard;
    }

    private record Waiting(
            ShopId shop, Instant since, @Nullable List<OperatorId> forWhom) {

        boolean keeps(OperatorId operator, Set<ShopId> shops, Instant now) {
            return shops.contains(shop)
                    && (forWhom == null || forWhom.contains(operator))
                    && since.isBefore(now.minus(PATIENCE))
                    && since.isAfter(now.minus(LONGEST));
        }
    }

    /** @param forWhom everybody of the shop where it is absent */
    void rings(ShopId shop, @Nullable List<OperatorId> forWhom, Instant now, Random random) {
        var call = new CallId(new UUID(random.nextLong(), random.nextLong()));
        waiting.put(call, new Waiting(shop, now, forWhom));
        if (heard) {
            queues.callback.callers().rings(said(shop, call), call, SIDES, forWhom, now);
            queues.confirmation.callers().rings(said(shop, call), call, SIDES, forWhom, now);
        }
    }

    void oneIsAnswered() {
        waiting.keySet().stream().findFirst().ifPresent(this::answered);
    }

    void allAreAnswered() {
        List.copyOf(waiting.keySet()).forEach(this::answered);
    }

    private void answered(CallId call) {
        var shop = Objects.requireNonNull(waiting.remove(call)).shop();
        queues.callback.callers().waitsNoMore(said(shop, call), call);
        queues.confirmation.callers().waitsNoMore(said(shop, call), call);
    }

    private orderdesk.platform.inbox.Received<String> said(ShopId shop, CallId call) {
        return queues.received(shop, "callback", call.toString(), "rings");
    }

    /** Whether somebody has waited over ten seconds whom this operator could answer. */
    boolean keeps(OperatorId operator, Set<ShopId> shops, Instant now) {
        return waiting.values().stream().anyMatch(caller -> caller.keeps(operator, shops, now));
    }
}
