package orderdesk.local.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/** Starts groups of servers and waits until each of them can be used, a line for each. */
final class Startup {

    private static final Duration READY_WITHIN = Duration.ofMinutes(4);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(150);
    private static final int LAST_LINES = 12;

    private final Children children;
    private final Places places;
    private final Map<String, Process> running = new LinkedHashMap<>();
    private volatile boolean cancelled;

    Startup(Children children, Places places) {
        this.children = children;
        this.places = places;
    }

    /** Everything that was started so far. */
    Map<String, Process> running() {
        return running;
    }

    /** @throws Trouble when one of them ends or is not ready in time */
    void start(List<Server> group) {
        var began = System.nanoTime();
        var waiting = new ArrayList<>(group);
        group.forEach(server -> running.put(server.name(), children.start(server)));
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

    /** Somebody stops everything: what ends from now on ends because of that. */
    void cancel() {
        cancelled = true;
    }

    private void requireGoing() {
        if (cancelled) {
            throw new Trouble("Stopped before everything was ready.");
        }
        requireAlive();
    }

    private void requireAlive() {
        running.forEach((name, process) -> {
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

    private static void say(Server server, long began) {
        System.out.printf(
                "  %-22s ready on 127.0.0.1:%d after %.1f s%n",
                server.name(), server.ports().getFirst(), since(began).toMillis() / 1000.0);
    }

    private static Duration since(long began) {
        return Duration.ofNanos(System.nanoTime() - began);
    }
}
