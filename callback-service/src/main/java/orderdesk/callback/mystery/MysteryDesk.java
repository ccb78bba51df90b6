package orderdesk.callback.mystery;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import orderdesk.callback.TaskDesk;
import orderdesk.callback.mystery.domain.MysteryCall;
import orderdesk.callback.telephony.CallDesk;
import orderdesk.contracts.callback.CallEvent;
import orderdesk.contracts.callback.CallId;
import orderdesk.contracts.callback.CallTaskId;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.Decision;
import orderdesk.platform.aggregate.Aggregates;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.aggregate.Ids;
import orderdesk.platform.aggregate.Stored;

/** Calls by which quality staff try the desk (R055): one that came in, or one that a shopper has asked for. */
public final class MysteryDesk {

    private final Aggregates<MysteryCall, CallEvent> mysteries;
    private final Mysteries selected;
    private final TaskDesk tasks;
    private final CallDesk calls;
    private final Clock clock;

    public MysteryDesk(
            Aggregates<MysteryCall, CallEvent> mysteries,
            Mysteries selected,
            TaskDesk tasks,
            CallDesk calls,
            Clock clock) {
        this.mysteries = mysteries;
        this.selected = selected;
        this.tasks = tasks;
        this.calls = calls;
        this.clock = clock;
    }

    /**
     * A call, or a chat, that is owed. Marked once; the same again changes nothing.
     *
     * @return nothing where the shop has no such task
     * @throws orderdesk.callback.mystery.domain.TooLate once it is settled
     */
    public Optional<MysteryCall> mark(ShopId shop, CallTaskId id, Cause cause) {
        return tasks.find(shop, id)
                .map(task -> mark(
                        shop,
                        id.value(),
                        cause,
                        now -> MysteryCall.task(id, task.state().isOpen(), cause.actor(), now)));
    }

    /**
     * A call that came in, as above.
     *
     * @throws orderdesk.callback.mystery.domain.TooLate a day after it began
     */
    public Optional<MysteryCall> mark(ShopId shop, CallId id, Cause cause) {
        return calls.find(Set.of(shop), id)
                .map(call -> mark(
                        shop,
                        id.value(),
                        cause,
                        now -> MysteryCall.call(id, call.state().beganAt(), cause.actor(), now)));
    }

    private MysteryCall mark(ShopId shop, UUID id, Cause cause, Function<Instant, MysteryCall> made) {
        var now = clock.instant();
        return mysteries
                .change(
                        shop,
                        key(shop, id),
                        cause,
                        known -> known.map(Stored::state)
                                .map(there -> Decision.<MysteryCall, CallEvent>of(there))
                                .orElseGet(() -> made.apply(now).announced()))
                .stored()
                .state();
    }

    /** @param id of the call, or of what is owed */
    public Optional<MysteryCall> find(ShopId shop, UUID id) {
        return mysteries.find(shop, key(shop, id)).map(Stored::state);
    }

    public List<MysteryCall> page(ShopId shop, Optional<Mysteries.Place> after, int limit) {
        return selected.page(shop, after, limit);
    }

    private static String key(ShopId shop, UUID id) {
        return Ids.of("mystery", shop.value(), id.toString()).toString();
    }
}
