package orderdesk.platform.simulator;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What goes on in a sound world: threads run, batches are polled, alarms look, clients ask, time passes. */
final class Work {

    private final Universe universe;

    Work(Universe universe) {
        this.universe = universe;
    }

    /** One drawn thing; false when there is nothing to do. */
    boolean go() {
        var busy = !universe.scheduler.isIdle();
        if (busy && universe.random.nextInt(8) > 0) {
            universe.scheduler.runOne();
            return true;
        }
        var openings = openings();
        if (!openings.isEmpty()) {
            openings.get(universe.random.nextInt(openings.size())).run();
            return true;
        }
        if (busy) {
            universe.scheduler.runOne();
        }
        return busy;
    }

    private List<Runnable> openings() {
        var openings = new ArrayList<Runnable>();
        for (var node : universe.nodes) {
            if (node.running() instanceof Running running && running.machine().runs()) {
                openings(running, openings);
            }
        }
        for (var request : universe.requests) {
            if (!request.isUnderWay()) {
                openings.add(universe::send);
                break;
            }
        }
        return openings;
    }

    private void openings(Running running, List<Runnable> openings) {
        if (running.wantsTick()) {
            openings.add(running::tick);
        }
        if (!universe.broker.isDown()) {
            running.wantsPoll().forEach(group -> openings.add(() -> running.poll(group)));
        }
    }

    void maybePassTime() {
        if (universe.random.nextInt(25) == 0) {
            universe.advance(drawn());
        }
    }

    /** Mostly a moment, at times long enough for what was forgotten, and rarely up to the next deadline. */
    private Duration drawn() {
        return switch (universe.random.nextInt(20)) {
            case 0 -> Duration.ofSeconds(11);
            case 1 -> Duration.ofMinutes(universe.random.nextInt(30));
            case 2, 3, 4 -> Duration.ofMillis(universe.random.nextInt(3000));
            default -> Duration.ofMillis(universe.random.nextInt(100));
        };
    }

    /** How many events wait in parking lots, parked aggregates without any included. */
    int parked() {
        return universe.databases.values().stream()
                .mapToInt(SimulatedDatabase::parked)
                .sum();
    }

    /** Somebody looks after what is parked: one instance of each service. */
    void replayParked() {
        universe.nodes.stream()
                .map(Node::service)
                .distinct()
                .forEach(service -> universe.running(service).findFirst().ifPresent(Running::replayParked));
    }
}
