package orderdesk.callback.task.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.ascending;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import orderdesk.callback.promise.domain.PlacesTaken;
import orderdesk.callback.task.domain.CallTask;
import orderdesk.contracts.callback.CallEvent;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.aggregate.SelectableAggregates;
import orderdesk.platform.calling.Schedule;

/** Reminders and retries as MongoDB sees them. */
public final class StoredPlaces implements PlacesTaken {

    private final SelectableAggregates<CallTask, CallEvent> tasks;

    public StoredPlaces(SelectableAggregates<CallTask, CallEvent> tasks) {
        this.tasks = tasks;
    }

    @Override
    public List<Instant> between(ShopId shop, Instant from, Instant to) {
        return tasks
                .select(
                        and(
                                eq("shop", shop.value()),
                                eq("keys.takesPlace", true),
                                gte("keys.callBy", from),
                                lt("keys.callBy", to)),
                        ascending("keys.callBy"),
                        COUNTED_MAX)
                .stream()
                .flatMap(task -> Optional.ofNullable(task.state().schedule()).stream())
                .map(Schedule::callBy)
                .toList();
    }
}
