package orderdesk.callback.telephony.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import orderdesk.contracts.callback.CallTaskId;
import orderdesk.contracts.order.OrderId;

/**
 * What a call turned out to be about: whose work the operator had before him while he talked, and what he read back
 * (R069). Each thing is there once, however often it is said; what is beyond a limit is left out.
 *
 * @param tasks calls that were owed
 * @param spoken in the order in which it was heard of
 */
public record Linked(List<OrderId> orders, List<CallTaskId> tasks, List<Spoken> spoken) {

    /** Orders of one call, and tasks. */
    public static final int WORK_MAX = 50;

    /** An order of 200 lines has about 1,000 ticks; a call has room for two of them. */
    public static final int SPOKEN_MAX = 2_000;

    public static final Linked NOTHING = new Linked(List.of(), List.of(), List.of());

    /** @param tick id of what was read back, as {@code line/1/size} */
    public record Spoken(OrderId order, String tick, Instant at) {}

    public Linked {
        orders = List.copyOf(orders);
        tasks = List.copyOf(tasks);
        spoken = List.copyOf(spoken);
    }

    public static Linked to(OrderId order) {
        return new Linked(List.of(order), List.of(), List.of());
    }

    public Linked and(Linked more) {
        return new Linked(
                union(orders, more.orders, WORK_MAX),
                union(tasks, more.tasks, WORK_MAX),
                union(spoken, more.spoken, SPOKEN_MAX));
    }

    private static <T> List<T> union(List<T> known, List<T> more, int most) {
        return new ArrayList<>(Stream.concat(known.stream(), more.stream())
                .distinct()
                .limit(most)
                .toList());
    }
}
