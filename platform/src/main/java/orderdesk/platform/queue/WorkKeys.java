package orderdesk.platform.queue;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import orderdesk.platform.claim.Queue;
import orderdesk.platform.claim.WorkItem;

/** What queues select and sort by, for the {@code AggregateKind} of a work item. */
public final class WorkKeys {

    private WorkKeys() {}

    /** Work in no queue has no keys but its person: it is never looked for otherwise. */
    public static HashMap<String, Object> of(WorkItem<?> item) {
        var keys = new HashMap<String, Object>();
        keys.put("person", item.person().toString());
        item.queue().ifPresent(queue -> keys.put("queue", word(queue)));
        item.position().ifPresent(position -> {
            keys.put("class", (long) position.workClass());
            keys.put("rank", position.rank());
            keys.put("trigger", position.trigger());
            keys.put("order", position.id());
        });
        var schedule = item.schedule();
        if (schedule != null) {
            keys.put("callableFrom", schedule.callableFrom());
            keys.put("callableUntil", schedule.callableUntil());
            keys.put("callBy", schedule.callBy());
            Optional.ofNullable(schedule.rules()).ifPresent(rules -> keys.put("rules", rules));
        }
        var holder = item.holder();
        keys.put("heldUntil", holder == null ? Instant.EPOCH : holder.until());
        return keys;
    }

    public static List<List<String>> indexes() {
        return List.of(
                List.of("queue", "class", "rank", "trigger", "order", "callableFrom", "callableUntil", "heldUntil"),
                List.of("queue", "rules"),
                List.of("person"));
    }

    public static String word(Queue queue) {
        return queue.name().toLowerCase(Locale.ROOT);
    }
}
