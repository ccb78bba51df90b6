package orderdesk.local.stack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How the stack's Java processes are started: quickly, and small enough for a laptop. */
final class Java {

    /**
     * C1 alone starts in half the time; for measuring throughput, ORDERDESK_JAVA_OPTS=-XX:TieredStopAtLevel=4. The heap
     * begins small: by itself it would begin with a 64th of the machine's memory. A process whose memory is full ends:
     * one that hangs would look as if it ran.
     */
    static final List<String> QUICK = List.of(
            "-Xms40m",
            "-XX:+UseSerialGC",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseCompactObjectHeaders",
            "-Dfile.encoding=UTF-8",
            "--sun-misc-unsafe-memory-access=allow",
            "--enable-native-access=ALL-UNNAMED");

    /** The C library keeps an arena of freed memory for each of many threads unless it is told not to. */
    static final Map<String, String> ENVIRONMENT = Map.of("MALLOC_ARENA_MAX", "2");

    private Java() {}

    /** An extracted application, in its own folder, with its cache of linked classes where that was made. */
    static List<String> app(Path folder, int heapMegabytes, Map<String, String> environment) {
        var command = start(heapMegabytes);
        var cache = Cache.of(folder);
        if (Files.exists(cache.file())) {
            command.add(cache.option());
        }
        var wanted = environment.getOrDefault("ORDERDESK_JAVA_OPTS", "").strip();
        if (!wanted.isEmpty()) {
            command.addAll(List.of(wanted.split("\\s+")));
        }
        command.addAll(List.of("-jar", "app.jar"));
        return command;
    }

    /** An application that starts as far as its context goes, writes what it loaded to a file, and ends. */
    static List<String> training(int heapMegabytes, Path output) {
        var command = start(heapMegabytes);
        command.addAll(List.of(
                "-XX:AOTCacheOutput=" + output.getFileName(),
                "-Xlog:aot*=off",
                "-Dspring.context.exit=onRefresh",
                "-jar",
                "app.jar"));
        return command;
    }

    /** A main class of this application. */
    static List<String> main(Class<?> main, int heapMegabytes, String... arguments) {
        var command = start(heapMegabytes);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(arguments));
        return command;
    }

    private static List<String> start(int heapMegabytes) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx%dm".formatted(heapMegabytes));
        command.addAll(QUICK);
        return command;
    }
}
