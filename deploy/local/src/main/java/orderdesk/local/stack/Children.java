package orderdesk.local.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** The processes of the stack: started in sessions of their own, so that Ctrl-C reaches the launcher alone. */
final class Children {

    private static final Duration STOPS_WITHIN = Duration.ofSeconds(25);
    private static final List<Path> SETSID = List.of(Path.of("/usr/bin/setsid"), Path.of("/bin/setsid"));

    private final Places places;
    private final PidFiles pids;

    Children(Places places) {
        this.places = places;
        this.pids = new PidFiles(places.pids());
    }

    PidFiles pids() {
        return pids;
    }

    Process start(Server server) {
        var log = places.log(server.name()).toFile();
        var builder = new ProcessBuilder(inOwnSession(server.command()))
                .directory(server.folder().toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log));
        builder.environment().putAll(server.environment());
        try {
            var process = builder.start();
            pids.write(server.name(), process.toHandle());
            return process;
        } catch (IOException e) {
            throw new Trouble("%s could not be started: %s".formatted(server.name(), e.getMessage()), e);
        }
    }

    /** The last of them first, those of one group together; one that does not listen is killed. */
    void stop(List<List<String>> groups) {
        for (var group : groups.reversed()) {
            var stopping = new ArrayList<ProcessHandle>();
            for (var name : group) {
                pids.living(name).ifPresent(stopping::add);
            }
            stopping.forEach(ProcessHandle::destroy);
            stopping.forEach(Children::awaitEnd);
            pids.forget(group);
        }
    }

    private static void awaitEnd(ProcessHandle process) {
        CompletableFuture<ProcessHandle> ended = process.onExit();
        try {
            ended.completeOnTimeout(process, STOPS_WITHIN.toMillis(), TimeUnit.MILLISECONDS)
                    .join();
        } finally {
            if (process.isAlive()) {
                process.destroyForcibly();
            }
        }
    }

    private static List<String> inOwnSession(List<String> command) {
        var whole = new ArrayList<String>();
        SETSID.stream().filter(Files::isExecutable).findFirst().ifPresent(setsid -> whole.add(setsid.toString()));
        whole.addAll(command);
        return whole;
    }
}
