package orderdesk.platform.simulator;

import java.time.Duration;
import java.util.Comparator;
import java.util.TreeMap;
import java.util.stream.Stream;
import orderdesk.platform.simulator.Simulation.Result;

/** One run from start to end: a time of trouble, then healing, then the checks. */
final class Course {

    /** Far more than any run needs; one that goes on for longer runs in circles. */
    private static final int TURNS_MAX = 400_000;

    private static final int TURNS_BETWEEN_ACTIONS = 20;

    /** Turns that the trouble may go on after the last action. */
    private static final int TAIL_MAX = 200;

    private static final int MACHINES = 2;

    /** Longer than any service takes work for being in somebody else's hands. */
    private static final Duration REST = Duration.ofSeconds(6);

    private final Universe universe;
    private final Scenario scenario;
    private final World world;
    private final Trouble trouble;
    private final Work work;
    private int turns;
    private int checkedAt = -1;
    private int restedAt = -1;

    Course(Universe universe, Scenario scenario, Sabotage sabotage) {
        this.universe = universe;
        this.scenario = scenario;
        this.world = new World(universe);
        this.trouble = new Trouble(universe);
        this.work = new Work(universe);
        universe.audit.listens(scenario::announced);
        new TreeMap<>(scenario.services()).forEach((word, service) -> universe.add(word, service, MACHINES, sabotage));
    }

    Result run() {
        scenario.begin(world);
        universe.nodes.forEach(Node::start);
        inTrouble();
        heal();
        settle();
        check();
        replayEverything();
        return new Result(universe.trace.hash(), universe.trace.length(), universe.faults.shown());
    }

    private void inTrouble() {
        var actions = 1 + universe.random.nextInt(scenario.actionsMax());
        while (actions > 0) {
            turn();
            trouble.maybe();
            if (universe.random.nextInt(TURNS_BETWEEN_ACTIONS) == 0) {
                scenario.act(world);
                actions--;
            }
            work.maybePassTime();
        }
        for (var i = universe.random.nextInt(TAIL_MAX); i > 0; i--) {
            turn();
            trouble.maybe();
            work.maybePassTime();
        }
    }

    private void heal() {
        universe.trace.add("world", "heals", "");
        trouble.heal();
        scenario.mend(world);
    }

    /** Lets time go on until nothing is due any more. */
    private void settle() {
        var end = universe.time.instant().plus(scenario.horizon());
        while (true) {
            drain();
            if (rests()) {
                continue;
            }
            var next = Stream.concat(universe.wakeUps(), scenario.choreDueAt(world).stream())
                    .min(Comparator.naturalOrder());
            if (next.isEmpty() || next.get().isAfter(end)) {
                return;
            }
            var wait = Duration.between(universe.time.instant(), next.get());
            universe.advance(wait.isPositive() ? wait : Duration.ofSeconds(1));
        }
    }

    /** What a crash left is looked for by chores some seconds later; no alarm tells when. */
    private boolean rests() {
        if (restedAt == universe.audit.effects() || universe.running().allMatch(Running::hasNoChores)) {
            return false;
        }
        restedAt = universe.audit.effects();
        universe.advance(REST);
        return true;
    }

    private void drain() {
        goOn();
        for (var parked = work.parked(); parked > 0; parked = work.parked()) {
            work.replayParked();
            goOn();
            if (work.parked() >= parked) {
                throw new AssertionError("%d events stay parked".formatted(parked));
            }
        }
    }

    private void goOn() {
        var moving = true;
        while (moving) {
            moving = turn();
        }
    }

    /** One step of something; false when there is nothing to do. */
    private boolean turn() {
        if (++turns > TURNS_MAX) {
            throw new AssertionError("It does not settle");
        }
        var moved = work.go();
        var finding = universe.trace.finding();
        if (finding != null) {
            throw finding;
        }
        checkInstantly();
        return moved;
    }

    private void checkInstantly() {
        var effects = universe.audit.effects();
        if (effects != checkedAt) {
            checkedAt = effects;
            scenario.instantly(world);
        }
    }

    private void check() {
        new Settled(universe).check();
        scenario.settled(world);
    }

    /** A full replay of all topics changes nothing and sends nothing. */
    private void replayEverything() {
        if (universe.random.nextInt(4) > 0) {
            return;
        }
        universe.trace.add("world", "is replayed", "");
        var effects = universe.audit.effects();
        universe.subscriptions.values().forEach(subscription -> subscription.rewind(Long.MAX_VALUE));
        universe.nodes.stream().map(Node::service).distinct().forEach(universe::rebalance);
        drain();
        if (universe.audit.effects() != effects) {
            throw new AssertionError("A replay of every topic changed something");
        }
    }
}
