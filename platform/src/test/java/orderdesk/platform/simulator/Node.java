package orderdesk.platform.simulator;

import java.time.Duration;
import orderdesk.platform.simulator.Faults.Kind;
import org.jspecify.annotations.Nullable;

/** A place where one instance of a service runs, dies and is started again. */
final class Node {

    /** Beyond two seconds alarms must stop. */
    static final Duration SKEW_MAX = Duration.ofSeconds(3);

    private final Universe universe;
    private final String service;
    private final int number;
    private final Service core;
    private final SimulatedDatabase database;
    private final Sabotage sabotage;
    private int starts;
    private @Nullable Running running;

    Node(Universe universe, String service, int number, Service core, SimulatedDatabase database, Sabotage sabotage) {
        this.universe = universe;
        this.service = service;
        this.number = number;
        this.core = core;
        this.database = database;
        this.sabotage = sabotage;
    }

    String service() {
        return service;
    }

    boolean isDown() {
        return running == null;
    }

    @Nullable
    Running running() {
        return running;
    }

    void start() {
        var name = "%s-%d.%d".formatted(service, number, ++starts);
        var machine = new Machine(name, universe.scheduler, universe.trace, universe.time, skew());
        universe.trace.add(name, "starts", "");
        running = new Running(universe, service, machine, database, core, sabotage);
        universe.rebalance(service);
    }

    /** Clocks of machines differ. */
    private Duration skew() {
        return universe.faults.strike(Kind.CLOCK_SKEW)
                ? Duration.ofMillis(universe.random.nextInt(2 * (int) SKEW_MAX.toMillis()) - SKEW_MAX.toMillis())
                : Duration.ZERO;
    }

    void kill() {
        if (running != null) {
            running.kill();
        }
        running = null;
    }
}
