package orderdesk.callback.task.persistence;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import orderdesk.callback.task.domain.Alarms;
import orderdesk.callback.task.domain.CallTask;
import orderdesk.contracts.callback.CallEvent;
import orderdesk.contracts.shared.Topics;
import orderdesk.platform.Decision;
import orderdesk.platform.aggregate.AggregateKind;
import orderdesk.platform.calling.Purpose;
import orderdesk.platform.calling.Purpose.DeliveryReminder;
import orderdesk.platform.calling.Purpose.RetryCall;
import orderdesk.platform.queue.WorkKeys;
import orderdesk.platform.shops.Shops;
import orderdesk.platform.shops.UnknownShop;

/** How calls that are owed are kept, selected by where they stand in the queue. */
public final class CallTasksKind implements AggregateKind<CallTask, CallEvent> {

    private final Alarms alarms;

    public CallTasksKind(Shops shops) {
        this.alarms = new Alarms(shop -> shops.settings(shop).orElseThrow(() -> new UnknownShop(shop)));
    }

    @Override
    public String service() {
        return "callback";
    }

    @Override
    public String collection() {
        return "tasks";
    }

    @Override
    public Optional<String> topic() {
        return Optional.of(Topics.CALLS);
    }

    @Override
    public Class<CallTask> state() {
        return CallTask.class;
    }

    @Override
    public Class<CallEvent> events() {
        return CallEvent.class;
    }

    @Override
    public Optional<Instant> deadline(CallTask task) {
        return Alarms.earliest(task);
    }

    @Override
    public Decision<CallTask, CallEvent> onTime(CallTask task, Instant now) {
        return alarms.ring(task, now);
    }

    @Override
    public Map<String, Object> keys(CallTask task) {
        var keys = WorkKeys.of(task);
        if (task.purpose().filter(CallTasksKind::takesAPlace).isPresent()) {
            keys.put("takesPlace", true);
        }
        return keys;
    }

    /** What comes at its own time takes an operator's time then, as a promise does (R083). */
    private static boolean takesAPlace(Purpose purpose) {
        return purpose instanceof RetryCall || purpose instanceof DeliveryReminder;
    }

    @Override
    public List<List<String>> indexes() {
        return Stream.concat(
                        WorkKeys.indexes().stream(),
                        Stream.of(List.of("queue", "callBy", "callableFrom"), List.of("takesPlace", "callBy")))
                .toList();
    }
}
