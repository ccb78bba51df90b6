package orderdesk.platform.person;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import orderdesk.contracts.person.PersonEvent;
import orderdesk.platform.aggregate.AggregateKind;

/** How it is kept what a service still has to do about persons. */
record PersonTaskKind(String service) implements AggregateKind<PersonTask, PersonEvent> {

    static final String COLLECTION = "personTasks";
    static final String DUE = "due";

    @Override
    public String collection() {
        return COLLECTION;
    }

    @Override
    public Optional<String> topic() {
        return Optional.empty();
    }

    @Override
    public Class<PersonTask> state() {
        return PersonTask.class;
    }

    @Override
    public Class<PersonEvent> events() {
        return PersonEvent.class;
    }

    @Override
    public Map<String, Object> keys(PersonTask task) {
        return task.dueAt() == null ? Map.of() : Map.of(DUE, task.dueAt());
    }

    @Override
    public List<List<String>> indexes() {
        return List.of(List.of(DUE));
    }
}
