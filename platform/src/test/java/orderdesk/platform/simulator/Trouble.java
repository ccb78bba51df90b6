package orderdesk.platform.simulator;

import java.util.List;
import java.util.Random;
import orderdesk.platform.simulator.Faults.Kind;

/** What befalls machines and servers while the faults last, and how it is mended. */
final class Trouble {

    private final Universe universe;
    private final Random random;

    Trouble(Universe universe) {
        this.universe = universe;
        this.random = universe.random;
    }

    void maybe() {
        machines();
        servers();
        if (strikes(Kind.REBALANCE)) {
            universe.rebalance(node().service());
        }
        if (strikes(Kind.REWIND)) {
            universe.subscriptions.values().forEach(subscription -> subscription.rewind(random.nextInt(5)));
            universe.rebalance(node().service());
        }
        if (random.nextInt(300) == 0) {
            new Work(universe).replayParked();
        }
    }

    private void machines() {
        if (strikes(Kind.KILL)) {
            kill(node());
        }
        if (strikes(Kind.STOP)) {
            stop(node(), true);
        }
        if (random.nextInt(100) == 0) {
            stop(node(), false);
        }
        if (random.nextInt(40) == 0) {
            universe.nodes.stream().filter(Node::isDown).forEach(Node::start);
        }
    }

    private static void stop(Node node, boolean stop) {
        if (node.running() instanceof Running running) {
            running.machine().stop(stop);
        }
    }

    private void kill(Node node) {
        if (!node.isDown()) {
            node.kill();
            universe.rebalance(node.service());
        }
    }

    private void servers() {
        if (strikes(Kind.DATABASE_CRASH)) {
            universe.trace.add("database", "crashes", "");
            var crashed = database();
            crashed.crash();
            crashed.down(random.nextBoolean());
        }
        if (strikes(Kind.DATABASE_OUTAGE)) {
            universe.trace.add("database", "is away", "");
            database().down(true);
        }
        if (strikes(Kind.BROKER_OUTAGE)) {
            universe.trace.add("broker", "is away", "");
            universe.broker.down(true);
        }
        if (random.nextInt(100) == 0) {
            universe.eachDatabase(any -> any.down(false));
            universe.broker.down(false);
        }
    }

    private SimulatedDatabase database() {
        return drawn(List.copyOf(universe.databases.values()));
    }

    private Node node() {
        return drawn(universe.nodes);
    }

    private <T> T drawn(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    private boolean strikes(Kind kind) {
        return universe.faults.strike(kind);
    }

    void heal() {
        universe.faults.heal();
        universe.eachDatabase(database -> database.down(false));
        universe.broker.down(false);
        universe.running().forEach(running -> running.machine().stop(false));
        universe.nodes.forEach(Node::kill); // also ends what a wrong clock has kept from working
        universe.nodes.forEach(Node::start);
    }
}
