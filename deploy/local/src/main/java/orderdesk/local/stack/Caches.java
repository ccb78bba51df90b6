package orderdesk.local.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Makes the applications' caches after a first start, so that the next one is quick: a process of its own, at the lowest
 * priority, one application after another. Ended at any moment it leaves whole caches or none.
 */
public final class Caches {

    static final String NAME = "caches";

    /** ORDERDESK_CACHES=off makes none. */
    private static final String SWITCH = "ORDERDESK_CACHES";

    private static final int HEAP_MB = 64;
    /** What making one takes at its peak; a machine with less to spare goes without. */
    private static final long SPARE_MB = 1_500;

    private static final List<Path> NICE = List.of(Path.of("/usr/bin/nice"), Path.of("/bin/nice"));

    private Caches() {}

    /** Started by the launcher, with its environment and its working directory. */
    public static void main(String[] args) throws IOException, InterruptedException {
        var environment = System.getenv();
        var plan = Plan.of(Places.of(Path.of("").toAbsolutePath(), environment), environment);
        var ending = new Thread(
                () -> ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly), "ending");
        Runtime.getRuntime().addShutdownHook(ending);
        for (var app : missing(plan)) {
            make(app);
        }
    }

    static void makeInBackground(Plan plan, Children children) {
        var off = "off".equals(plan.environment().get(SWITCH));
        var tight = Machine.available().orElse(Long.MAX_VALUE) < SPARE_MB;
        if (off
                || tight
                || children.pids().living(NAME).isPresent()
                || missing(plan).isEmpty()) {
            return;
        }
        var command = new ArrayList<String>();
        NICE.stream().filter(Files::isExecutable).findFirst().ifPresent(nice -> {
            command.addAll(List.of(nice.toString(), "-n", "19"));
        });
        command.addAll(Java.main(Caches.class, HEAP_MB));
        var server = new Server(NAME, command, Map.of(), plan.places().root(), List.of(), () -> true);
        children.start(server);
        System.out.println("Meanwhile, what makes the next start quicker is prepared in the background.");
    }

    private static List<Server> missing(Plan plan) {
        Predicate<Server> cached = app -> Files.exists(Cache.of(app.folder()).file());
        return new Apps(plan.places(), plan.ports(), plan.environment())
                .training(plan.wanted()).stream().filter(cached.negate()).toList();
    }

    /** What fails is said in this process's log; the application starts without its cache as it did before. */
    private static void make(Server app) throws IOException, InterruptedException {
        var cache = Cache.of(app.folder()).file();
        var output = Apps.unfinished(cache);
        Files.deleteIfExists(output);
        Files.deleteIfExists(output.resolveSibling(output.getFileName() + ".config"));
        var began = System.nanoTime();
        var builder = new ProcessBuilder(app.command())
                .directory(app.folder().toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(app.environment());
        var code = builder.start().waitFor();
        if (code == 0 && Files.exists(output)) {
            Files.move(output, cache, StandardCopyOption.ATOMIC_MOVE);
            System.out.printf("%s after %d s%n", cache, (System.nanoTime() - began) / 1_000_000_000);
        } else {
            System.out.printf("No cache for %s: its training ended with code %d%n", app.name(), code);
        }
    }
}
