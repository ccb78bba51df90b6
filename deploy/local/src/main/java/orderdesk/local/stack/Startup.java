package orderdesk.local.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiConsumer;

/**
 * Starts groups of servers, of each what does not run yet, and waits until all of them can be used, a line for each.
 *
 * <p>Guarantee: after {@link #undo} nothing more is started, and what was started here has ended.
 */
final class Startup {

    private static final Duration READY_WITHIN = Duration.ofMinutes(4);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(150);
    private static final int LAST_LINES = 12;

    private final Children children;
    private final Places places;
    private final Map<String, Process> started = new ConcurrentHashMap<>();
    private final Map<String, ProcessHandle> found = new ConcurrentHashMap<>();
    private boolean undone;

    Startup(Children children, Places places) {
        this.children = children;
        this.places = places;
    }

    /** @throws Trouble when one of them ends or is not ready in time */
    void start(List<Server> group) {
        var began = System.nanoTime();
        var waiting = new ArrayList<>(group);
        group.forEach(this::begin);
        while (!waiting.isEmpty()) {
            requireGoing();
            for (var server : List.copyOf(waiting)) {
                if (server.ready().answers()) {
                    waiting.remove(server);
                    say(server, began);
                }
            }
            requireTime(waiting, began);
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }

    /** Stops what was started here, and only that: what ran before goes on. */
    void undo() {
        synchronized (this) {
            undone = true;
        }
        var names = List.copyOf(started.keySet());
        if (!names.isEmpty()) {
            children.stop(List.of(names));
            System.out.println("What was started is stopped again.");
        }
    }

    /** Tells when one of them ends, and with what code where that is known. */
    void onEnd(BiConsumer<String, String> tells) {
        started.forEach((name, process) ->
                process.onExit().thenAccept(ended -> tells.accept(name, " with code %d".formatted(ended.exitValue()))));
        found.forEach((name, process) -> process.onExit().thenAccept(_ -> tells.accept(name, "")));
    }

    private synchronized void begin(Server server) {
        if (undone) {
            throw new Trouble("Stopped before everything was ready.");
        }
        children.pids()
                .living(server.name())
                .ifPresentOrElse(
                        living -> found.put(server.name(), living),
                        () -> started.put(server.name(), children.start(server)));
    }

    private void requireGoing() {
        synchronized (this) {
            if (undone) {
                throw new Trouble("Stopped before everything was ready.");
            }
        }
        started.forEach((name, process) -> {
            if (!process.isAlive()) {
                throw new Trouble("%s ended with code %d. The end of %s:%n%s"
                        .formatted(name, process.exitValue(), places.log(name), lastLines(name)));
            }
        });
    }

    private void requireTime(List<Server> waiting, long began) {
        if (!waiting.isEmpty() && since(began).compareTo(READY_WITHIN) > 0) {
            var late = waiting.getFirst().name();
            throw new Trouble("%s is not ready after %d s. The end of %s:%n%s"
                    .formatted(late, READY_WITHIN.toSeconds(), places.log(late), lastLines(late)));
        }
    }

    String lastLines(String name) {
        try {
            var lines = Files.readAllLines(places.log(name));
            return String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
        } catch (IOException e) {
            return "(no log: %s)".formatted(e.getMessage());
        }
    }

    private void say(Server server, long began) {
        var port = server.ports().getFirst();
        if (started.containsKey(server.name())) {
            var seconds = since(began).toMillis() / 1000.0;
            System.out.printf("  %-22s ready on 127.0.0.1:%d after %.1f s%n", server.name(), port, seconds);
        } else {
            System.out.printf("  %-22s runs already on 127.0.0.1:%d%n", server.name(), port);
        }
    }

    private static Duration since(long began) {
        return Duration.ofNanos(System.nanoTime() - began);
    }
}
