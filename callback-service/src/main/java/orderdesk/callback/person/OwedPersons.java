package orderdesk.callback.person;

import com.mongodb.client.MongoDatabase;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import orderdesk.callback.TaskDesk;
import orderdesk.callback.task.domain.CallTask;
import orderdesk.contracts.callback.CallOutcome;
import orderdesk.contracts.callback.CallTaskId;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.aggregate.Stored;
import orderdesk.platform.person.PersonCollection;
import orderdesk.platform.person.Trail;

/**
 * Calls that are still owed to him: whose number is gone cannot be called, and would stand at the head of a queue. They
 * end as not allowed. Whom somebody talks to just then is left to the outcome of that talk, and to the next look.
 */
final class OwedPersons implements PersonCollection {

    private static final String ACTOR = "callback";

    private final TaskDesk tasks;

    OwedPersons(TaskDesk tasks) {
        this.tasks = tasks;
    }

    @Override
    public String name() {
        return "owedCalls";
    }

    @Override
    public void prepare(MongoDatabase database) {
        // they are tasks, and found as such
    }

    @Override
    public Map<String, Set<String>> marks(MongoDatabase database, Trail trail) {
        return Map.of();
    }

    @Override
    public int count(MongoDatabase database, Trail trail) {
        return (int) owed(trail).count();
    }

    /** Tasks are in the copy already. */
    @Override
    public int copy(MongoDatabase database, Trail trail, Consumer<byte[]> copies) {
        return 0;
    }

    @Override
    public int erase(MongoDatabase database, Trail trail) {
        var cause = new Cause(ACTOR, trail.request().toString(), null);
        var idle = owed(trail).filter(task -> !task.isOnTheLine()).toList();
        idle.forEach(task -> tasks.complete(trail.shop(), task.taskId(), CallOutcome.NOT_ALLOWED, cause));
        return idle.size();
    }

    private Stream<CallTask> owed(Trail trail) {
        return trail.of(PersonConfiguration.TASK).stream()
                .map(id -> new CallTaskId(UUID.fromString(id)))
                .flatMap(id -> tasks.find(trail.shop(), id).stream())
                .map(Stored::state)
                .filter(CallTask::isOpen);
    }
}
