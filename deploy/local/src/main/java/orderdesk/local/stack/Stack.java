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
            case RUN -> stay(start());
            case DETACH -> {
                start();
                System.out.println("It goes on in the background: ./run --status, ./run --stop.");
            }
            case STATUS -> status();
            case STOP -> stop();
            case RESET -> {
                stop();
                Data.forget(places.data());
                System.out.println("All data of the local stack are gone.");
            }
        }
    }

    private Startup start() {
        requireStopped();
        Machine.requireMemory();
        var plan = Plan.of(places, environment);
        var groups = plan.servers();
        groups.forEach(Ports::requireFree);
        var startup = new Startup(children, places);
        var stopping = new Thread(
                () -> {
                    startup.cancel();
                    stop();
                },
                "stop");
        Runtime.getRuntime().addShutdownHook(stopping);
        startup.start(groups.getFirst());
        Topic.createAll(BrokerServer.bootstrap(plan.ports()));
        startup.start(groups.getLast());
        new Demo(plan).load();
        System.out.println(Guide.text(plan.ports(), Instant.now()));
        Runtime.getRuntime().removeShutdownHook(stopping);
        return startup;
    }

    /** Until Ctrl-C. A server that ends is told of, and the others go on: they are built to. */
    private void stay(Startup startup) {
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
        startup.running()
                .forEach((name, process) -> process.onExit().thenAccept(ended -> {
                    if (!stopping) {
                        System.err.printf(
                                "%s ended with code %d; the others go on. The end of %s:%n%s%n",
                                name, ended.exitValue(), places.log(name), startup.lastLines(name));
                    }
                }));
        System.out.println("Ctrl-C stops everything.");
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void requireStopped() {
        var living = Plan.names().stream()
                .flatMap(List::stream)
                .filter(name -> children.pids().living(name).isPresent())
                .toList();
        if (!living.isEmpty()) {
            throw new Trouble(
                    "The stack runs already (%s): ./run --stop ends it.".formatted(String.join(", ", living)));
        }
    }

    private void stop() {
        stopping = true;
        children.stop(Plan.names());
        System.out.println("Stopped.");
    }

    private void status() {
        var dead = 0;
        for (var name : Plan.names().stream().flatMap(List::stream).toList()) {
            var living = children.pids().living(name);
            var state = living.map(process -> "runs, process " + process.pid()).orElse("does not run");
            System.out.printf("  %-22s %s%n", name, state);
            dead += living.isPresent() ? 0 : 1;
        }
        if (dead > 0) {
            throw new Trouble("%d of the stack's processes do not run.".formatted(dead));
        }
    }
}
