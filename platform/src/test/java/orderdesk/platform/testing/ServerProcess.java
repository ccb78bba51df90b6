package orderdesk.platform.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A server that this JVM owns. It dies with the JVM, also where the JVM is killed: a watching shell sees to it.
 * Its data survive {@link #kill()}, so a restart shows what was durable.
 */
final class ServerProcess {

    /** Ends when either process is gone; kills the server where the JVM went first, and removes its data. */
    private static final String WATCH = """
            while kill -0 "$1" 2>/dev/null && kill -0 "$2" 2>/dev/null; do sleep 1; done
            kill -0 "$1" 2>/dev/null || { kill -9 "$2" 2>/dev/null; rm -rf "$3"; }""";

    private final List<String> command;
    private final Path data;
    private @Nullable Process process;

    ServerProcess(Path data, List<String> command) {
        this.data = data;
        this.command = List.copyOf(command);
    }

    void start() {
        try {
            var started = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.appendTo(log().toFile()))
                    .start();
            process = started;
            new ProcessBuilder("sh", "-c", WATCH, "sh", own(), String.valueOf(started.pid()), data.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Kill -9: nothing is flushed, nothing is said. Returns when the process is gone. */
    void kill() {
        var running = process;
        if (running == null) {
            return;
        }
        try {
            if (!running.destroyForcibly().waitFor(10, TimeUnit.SECONDS)) {
                throw new IllegalStateException("Process %d survives SIGKILL".formatted(running.pid()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** @throws IllegalStateException with the end of its log where the server is not running */
    void requireAlive() {
        if (process == null || !process.isAlive()) {
            throw new IllegalStateException("%s ended:%n%s".formatted(command.getFirst(), endOfLog()));
        }
    }

    String endOfLog() {
        try {
            var lines = Files.readAllLines(log());
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 30), lines.size()));
        } catch (IOException e) {
            return "no log: " + e;
        }
    }

    static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path directory(String name) {
        try {
            return Files.createTempDirectory("orderdesk-" + name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path log() {
        return data.resolve("server.log");
    }

    private static String own() {
        return String.valueOf(ProcessHandle.current().pid());
    }
}
