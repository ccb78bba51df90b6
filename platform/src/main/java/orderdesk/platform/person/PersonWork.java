package orderdesk.platform.person;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import orderdesk.contracts.person.PersonEvent.Count;
import orderdesk.contracts.person.PersonEvent.PersonAnswered;
import orderdesk.platform.aggregate.StoreUnavailable;
import orderdesk.platform.shops.Shops;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Looks for persons in every collection of the service, and answers.
 *
 * <p><b>Guarantees.</b> Where the trail leads is kept before anything is redacted, so that whoever dies half way is
 * followed by one who finds the rest. Everything may be done twice.
 */
public class PersonWork {

    private static final Logger LOG = LoggerFactory.getLogger(PersonWork.class);

    /** From one collection to the next and back; no trail is longer. */
    private static final int ROUNDS = 3;

    private final PersonDesk desk;
    private final List<PersonCollection> collections;
    private final PersonSeal seal;
    private final Shops shops;
    private final Supplier<MongoDatabase> database;
    private final Clock clock;
    private final AtomicBoolean prepared = new AtomicBoolean();
    private final Walk walk = new Walk("persons", this::look);

    PersonWork(
            PersonDesk desk,
            List<PersonCollection> collections,
            PersonSeal seal,
            Shops shops,
            Supplier<MongoDatabase> database,
            Clock clock) {
        this.desk = desk;
        this.collections = List.copyOf(collections);
        this.seal = seal;
        this.shops = shops;
        this.database = database;
        this.clock = clock;
    }

    /** A large copy takes minutes. */
    @Scheduled(fixedDelay = 1_000)
    void wake() {
        walk.begin();
    }

    /** One after another: nobody waits for it on the telephone. */
    public void look() {
        try {
            prepare();
            for (var task : desk.due(shops.all())) {
                desk.lease(task).ifPresent(this::workOff);
            }
        } catch (StoreUnavailable away) {
            LOG.debug("Nobody is looked for now", away);
        }
    }

    private void prepare() {
        if (!prepared.get()) {
            var base = database.get();
            new PersonNoteKind(desk.service(), PersonNoteKind.ANSWERS).forgetting(base);
            collections.forEach(each -> each.prepare(base));
            prepared.set(true);
        }
    }

    private void workOff(PersonTask task) {
        try {
            var trail = follow(task);
            desk.answer(task, answers(task, trail));
            LOG.info("Looked for the person of request {}: {}, look {}", task.request(), task.errand(), task.look());
        } catch (StoreUnavailable away) {
            throw away;
        } catch (RuntimeException e) {
            LOG.error("Cannot look for the person of request {}; tried again later", task.request(), e);
        }
    }

    private Trail follow(PersonTask task) {
        var sealed = task.sealed();
        if (sealed == null) {
            throw new IllegalStateException("Nobody is looked for any more");
        }
        var trail = task.trail(seal.identity(task.request(), sealed));
        for (var round = 0; round < ROUNDS; round++) {
            var before = trail;
            for (var collection : collections) {
                trail = trail.with(collection.marks(database.get(), trail));
            }
            if (trail.equals(before)) {
                break;
            }
        }
        desk.found(task, trail.ids());
        return trail;
    }

    private List<PersonAnswered> answers(PersonTask task, Trail trail) {
        var counts = new ArrayList<Count>();
        var copy = new PersonCopy(seal, task.request(), desk.service());
        var base = database.get();
        for (var each : collections) {
            var name = each.name();
            counts.add(
                    switch (task.errand()) {
                        case COUNT -> new Count(name, each.count(base, trail), 0);
                        case COPY -> new Count(name, each.copy(base, trail, json -> copy.add(name, json)), 0);
                        case ERASE -> new Count(name, each.count(base, trail), each.erase(base, trail));
                    });
        }
        var parts = copy.parts();
        var answers = new ArrayList<PersonAnswered>();
        for (var part = 1; part <= Math.max(1, parts.size()); part++) {
            answers.add(new PersonAnswered(
                    task.request(),
                    desk.service(),
                    task.errand(),
                    task.look(),
                    counts,
                    part,
                    Math.max(1, parts.size()),
                    parts.isEmpty() ? null : parts.get(part - 1),
                    clock.instant()));
        }
        return answers;
    }
}
