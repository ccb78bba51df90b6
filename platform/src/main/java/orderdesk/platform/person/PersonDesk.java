package orderdesk.platform.person;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Sorts.ascending;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import orderdesk.contracts.person.PersonEvent;
import orderdesk.contracts.person.PersonEvent.PersonAnswered;
import orderdesk.contracts.person.PersonEvent.PersonSought;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.Decision;
import orderdesk.platform.aggregate.AggregateStore;
import orderdesk.platform.aggregate.Aggregates;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.aggregate.Ids;
import orderdesk.platform.aggregate.Once;
import orderdesk.platform.aggregate.SelectableAggregates;
import orderdesk.platform.aggregate.Stored;
import orderdesk.platform.inbox.Received;

/** What one service is to do about persons, and what it answered. */
final class PersonDesk {

    private static final int DUE_MAX = 20;

    /** Longer than the topic keeps them. */
    private static final Duration ANSWERS_KEPT = Duration.ofDays(8);

    private final String service;
    private final SelectableAggregates<PersonTask, PersonEvent> tasks;
    private final Aggregates<PersonNote, PersonEvent> answers;
    private final Clock clock;

    PersonDesk(String service, AggregateStore store, Clock clock) {
        this.service = service;
        this.tasks = store.open(new PersonTaskKind(service));
        this.answers = store.open(new PersonNoteKind(service, PersonNoteKind.ANSWERS));
        this.clock = clock;
    }

    String service() {
        return service;
    }

    void sought(Received<PersonEvent> received, PersonSought sought) {
        tasks.receive(
                received,
                sought.requestId().toString(),
                known -> Decision.of(known.map(Stored::state)
                        .orElseGet(() -> PersonTask.of(received.shop(), sought, clock.instant()))));
    }

    List<PersonTask> due(Collection<ShopId> shops) {
        var names = shops.stream().map(ShopId::value).toList();
        var due = "keys." + PersonTaskKind.DUE;
        return tasks.select(and(in("shop", names), lte(due, clock.instant())), ascending(due), DUE_MAX).stream()
                .map(Stored::state)
                .toList();
    }

    /** Nothing where somebody else is at it. */
    Optional<PersonTask> lease(PersonTask task) {
        var won = new AtomicBoolean(); // of the last attempt, which is the one that was stored
        var now = clock.instant();
        var leased = change(task, known -> {
            won.set(known.look() == task.look() && known.isDue(now));
            return won.get() ? known.leased(now) : known;
        });
        return won.get() ? Optional.of(leased) : Optional.empty();
    }

    PersonTask found(PersonTask task, Map<String, List<String>> ids) {
        return change(task, known -> known.found(ids));
    }

    /** The answer first: who dies in between answers the same again, which is one answer. */
    void answer(PersonTask task, List<PersonAnswered> parts) {
        for (var part : parts) {
            var id = Ids.of(task.request().toString(), service, part.look() + "/" + part.part());
            var once = new Once(service, id.toString(), "");
            var note = new PersonNote(clock.instant().plus(ANSWERS_KEPT));
            answers.create(task.shop(), id.toString(), once, cause(task), () -> Decision.of(note, part));
        }
        change(task, known -> known.looked(task.look()));
    }

    private PersonTask change(PersonTask task, UnaryOperator<PersonTask> change) {
        return tasks.change(
                        task.shop(),
                        task.request().toString(),
                        cause(task),
                        known -> Decision.of(
                                change.apply(known.map(Stored::state).orElse(task))))
                .stored()
                .state();
    }

    private Cause cause(PersonTask task) {
        return new Cause(service, task.request().toString(), null);
    }
}
