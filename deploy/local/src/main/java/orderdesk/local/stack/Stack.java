package orderdesk.local.stack;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** What {@code ./run} hands over to: starts, shows and stops the whole suite on one machine. */
public final class Stack {

    private final Places places;
    private final Map<String, String> environment;
    private final Children children;
    private volatile boolean stopping;

    private Stack(Places places, Map<String, String> environment) {
        this.places = places;
        this.environment = environment;
        this.children = new Children(places);
    }

    /** The repository's root is the working directory. */
    public static void main(String[] args) {
        System.setProperty("logback.configurationFile", "plain-logback.xml");
        try {
            var environment = System.getenv();
            var stack = new Stack(Places.of(Path.of("").toAbsolutePath(), environment), environment);
            stack.run(Command.of(List.of(args)));
        } catch (Trouble e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private void run(Command command) {
        switch (command) {
            case RUN -> run();
            case DETACH -> detach();
            case STATUS -> new Status(children.pids(), Asked.last(places)).print();
            case STOP -> stop();
            case RESET -> {
                stop();
                Data.forget(places.data());
                System.out.println("All data of the local stack are gone.");
            }
        }
    }

    private void run() {
        var plan = Plan.of(places, environment);
        if (plan.missing(children.pids()).isEmpty()) {
            throw new Trouble("The stack runs already: ./run --status shows it, ./run --stop ends it.");
        }
        stay(start(plan));
    }

    private void detach() {
        var plan = Plan.of(places, environment);
        if (plan.missing(children.pids()).isEmpty()) {
            System.out.println("Everything runs already: ./run --status, ./run --stop.");
            return;
        }
        start(plan);
        System.out.println("It goes on in the background: ./run --status, ./run --stop.");
    }

    /** Starts what does not run. Where that fails, or is broken off, what was started here is stopped again. */
    private Startup start(Plan plan) {
        try (var _ = Starting.alone(places)) {
            Asked.last(places).ifPresent(asked -> asked.requirePorts(plan.ports(), children.pids()));
            var missing = plan.missing(children.pids());
            Machine.requireMemory(missing.size());
            var groups = plan.servers();
            groups.forEach(group -> Ports.requireFree(group.stream()
                    .filter(server -> missing.contains(server.name()))
                    .toList()));
            Asked.remember(plan, places);
            var startup = new Startup(children, places);
            var undo = new Thread(startup::undo, "undo");
            Runtime.getRuntime().addShutdownHook(undo);
            startup.start(groups.getFirst());
            Topic.createAll(BrokerServer.bootstrap(plan.ports()));
            startup.start(groups.getLast());
            new Demo(plan).load();
            System.out.println(Guide.text(plan.ports(), Instant.now()));
            Runtime.getRuntime().removeShutdownHook(undo);
            Caches.makeInBackground(plan, children);
            return startup;
        }
    }

    /** Until Ctrl-C. A server that ends is told of, and the others go on: they are built to. */
    private void stay(Startup startup) {
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
        startup.onEnd((name, how) -> {
            if (!stopping) {
                System.err.printf(
                        "%s ended%s; the others go on, and ./run --detach starts it again. The end of %s:%n%s%n",
                        name, how, places.log(name), startup.lastLines(name));
            }
        });
        System.out.println("Ctrl-C stops everything.");
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void stop() {
        stopping = true;
        children.stop(Plan.names());
        Asked.forget(places);
        System.out.println("Stopped.");
    }
}
