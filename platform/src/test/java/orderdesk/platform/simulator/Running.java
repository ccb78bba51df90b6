package orderdesk.platform.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import orderdesk.platform.aggregate.StoreUnavailable;
import orderdesk.platform.inbox.Consumption;
import orderdesk.platform.inbox.port.Arrived;
import orderdesk.platform.simulator.Faults.Kind;

/** One instance of a service while it lives: its core on the platform's own protocol. */
final class Running {

    /** One in so many vain looks is taken. */
    private static final int VAIN_LOOKS = 8;

    private static final Duration CHORES_EVERY = Duration.ofSeconds(1);

    private final Universe universe;
    private final String service;
    private final Machine machine;
    private final SimulatedDatabase database;
    private final Stack stack;
    private final Core core;
    private final Map<String, Consumption<?>> consumptions = new TreeMap<>();
    private final Set<String> polling = new HashSet<>();
    private final List<Request<?, ?>> serving = new ArrayList<>();
    private boolean due = true;
    private boolean ticking;
    private Instant choresDue = Instant.MIN;

    Running(
            Universe universe,
            String service,
            Machine machine,
            SimulatedDatabase database,
            Service core,
            Sabotage sabotage) {
        this.universe = universe;
        this.service = service;
        this.machine = machine;
        this.database = database;
        this.stack = new Stack(universe, service, machine, database, sabotage);
        this.core = core.start(
                new Service.Host(stack.store(), universe.shops, machine.clock(), machine.name(), machine::start));
        this.core.readers().forEach(reader -> {
            universe.subscription(service, reader.topic());
            consumptions.put(service + "." + reader.topic(), stack.consumption(reader));
        });
    }

    Machine machine() {
        return machine;
    }

    void assigned(String group) {
        var consumption = consumptions.get(group);
        if (consumption != null) {
            consumption.assigned();
        }
    }

    void wake() {
        due = true;
    }

    boolean wantsTick() {
        return due && !ticking && machine.runs();
    }

    /** A look at nothing is rarely worth its steps: most are taken only where something is due by any clock. */
    private boolean isWorthALook() {
        return universe.random.nextInt(VAIN_LOOKS) == 0
                || database.isDue(universe.time.instant().plus(Node.SKEW_MAX));
    }

    /** One look at what is due. */
    void tick() {
        due = false;
        var now = universe.time.instant();
        var looks = isWorthALook();
        var works = !core.chores().isEmpty() && !now.isBefore(choresDue);
        if (!looks && !works) {
            return;
        }
        choresDue = works ? now.plus(CHORES_EVERY) : choresDue;
        ticking = true;
        machine.start(() -> {
            if (looks) {
                stack.tick();
            }
            if (works) {
                stack.doChores(core.chores());
            }
            ticking = false;
        });
    }

    boolean hasNoChores() {
        return core.chores().isEmpty();
    }

    /** Groups whose next batch can be taken. */
    List<String> wantsPoll() {
        var groups = new ArrayList<String>();
        for (var group : consumptions.keySet()) {
            if (!polling.contains(group) && subscription(group).hasMoreFor(machine)) {
                groups.add(group);
            }
        }
        return groups;
    }

    void poll(String group) {
        var subscription = subscription(group);
        var generation = subscription.generation();
        var batch = subscription.poll(machine, 1 + universe.random.nextInt(6));
        polling.add(group);
        machine.note("polls " + batch.size(), group);
        machine.start(() -> {
            if (taken(group, batch)) {
                machine.step("commits", group);
                subscription.taken(batch, generation, !universe.faults.strike(Kind.COMMIT_LOST));
            }
            polling.remove(group);
        });
    }

    private boolean taken(String group, List<Arrived> batch) {
        try {
            Objects.requireNonNull(consumptions.get(group)).take(batch);
            return true;
        } catch (StoreUnavailable _) {
            machine.note("batch comes again", group);
            return false;
        }
    }

    private Subscription subscription(String group) {
        return Objects.requireNonNull(universe.subscriptions.get(group));
    }

    /** Somebody presses "replay" for everything that is parked. */
    void replayParked() {
        consumptions.forEach((group, consumption) -> {
            for (var subject : database.lot(group).subjects()) {
                machine.start(() -> replay(consumption, subject));
            }
        });
    }

    private void replay(Consumption<?> consumption, String subject) {
        try {
            consumption.replay().of(subject);
        } catch (StoreUnavailable _) {
            machine.note("replay stops half way", subject);
        }
    }

    <D, R> void serve(Request<D, R> request, Consumer<Request<?, ?>> answered) {
        request.sent();
        serving.add(request);
        machine.note("serves", request.name());
        machine.start(() -> {
            answer(request);
            serving.remove(request);
            if (request.isAnswered()) {
                answered.accept(request);
            }
        });
    }

    private <D, R> void answer(Request<D, R> request) {
        try {
            request.answer(new Answer<>(request.call(core), null));
        } catch (StoreUnavailable _) {
            request.lost();
        } catch (RuntimeException refusal) {
            request.answer(new Answer<>(null, refusal));
        }
    }

    void kill() {
        machine.note("is killed", "");
        machine.kill();
        serving.forEach(Request::lost);
    }

    @Override
    public String toString() {
        return service + " on " + machine.name();
    }
}
