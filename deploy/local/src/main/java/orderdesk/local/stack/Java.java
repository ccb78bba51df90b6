package orderdesk.local.stack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How the stack's Java processes are started: quickly, and small enough for a laptop. */
final class Java {

    /** C1 alone starts in half the time; for measuring throughput, ORDERDESK_JAVA_OPTS=-XX:TieredStopAtLevel=4. */
    private static final List<String> QUICK = List.of(
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseCompactObjectHeaders",
            "-Xshare:auto",
            "-Dfile.encoding=UTF-8",
            "--sun-misc-unsafe-memory-access=allow",
            "--enable-native-access=ALL-UNNAMED");

    private Java() {}

    /** An extracted application, in its own folder: its cache of loaded classes is valid nowhere else. */
    static List<String> app(Path folder, int heapMegabytes, Map<String, String> environment) {
        var command = start(heapMegabytes);
        if (Files.exists(folder.resolve("app.aot"))) {
            command.add("-XX:AOTCache=app.aot");
        }
        var wanted = environment.getOrDefault("ORDERDESK_JAVA_OPTS", "").strip();
        if (!wanted.isEmpty()) {
            command.addAll(List.of(wanted.split("\\s+")));
        }
        command.addAll(List.of("-jar", "app.jar"));
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
