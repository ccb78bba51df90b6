package orderdesk.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Where one stack keeps its things.
 *
 * @param root of the repository
 * @param run what a restart finds again; {@code .run} unless ORDERDESK_RUN names another folder
 */
record Places(Path root, Path run) {

    static Places of(Path root, Map<String, String> environment) {
        var run = environment.get("ORDERDESK_RUN");
        return new Places(
                root, run == null ? root.resolve(".run") : root.resolve(run).toAbsolutePath());
    }

    Path log(String server) {
        return folder(run.resolve("logs")).resolve(server + ".log");
    }

    Path pids() {
        return folder(run.resolve("pids"));
    }

    Path data() {
        return run.resolve("data");
    }

    Path data(String server) {
        return folder(data().resolve(server));
    }

    /** A small file of the launcher's own. */
    Path file(String name) {
        return folder(run).resolve(name);
    }

    /**
     * A built application with its libraries beside it, which starts faster than one jar around all. The folder is the
     * one of this build: a later build makes another, and leaves what runs alone.
     */
    Path app(String module) {
        var current = root.resolve(".run/apps").resolve(module);
        try {
            return Files.exists(current) ? current.toRealPath() : current;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder(Path path) {
        try {
            return Files.createDirectories(path);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot make the folder " + path, e);
        }
    }
}
