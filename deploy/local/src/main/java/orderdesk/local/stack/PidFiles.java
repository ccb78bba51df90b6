package orderdesk.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Which processes belong to this stack, also after the launcher has gone. */
final class PidFiles {

    /** The system computes a start time from its clock, which may have been set since. */
    private static final Duration START_TOLERANCE = Duration.ofSeconds(10);

    private final Path folder;

    PidFiles(Path folder) {
        this.folder = folder;
    }

    void write(String name, ProcessHandle process) {
        var started = process.info().startInstant().orElse(Instant.EPOCH);
        try {
            Files.writeString(file(name), "%d %d%n".formatted(process.pid(), started.toEpochMilli()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The process, unless it has ended; another one that got its number later does not count. */
    Optional<ProcessHandle> living(String name) {
        if (Files.notExists(file(name))) {
            return Optional.empty();
        }
        var entry = read(name).split(" ");
        var started = Instant.ofEpochMilli(Long.parseLong(entry[1]));
        return ProcessHandle.of(Long.parseLong(entry[0]))
                .filter(ProcessHandle::isAlive)
                .filter(process -> same(started, process.info().startInstant().orElse(Instant.EPOCH)));
    }

    boolean knows(String name) {
        return Files.exists(file(name));
    }

    void forget(List<String> names) {
        try {
            for (var name : names) {
                Files.deleteIfExists(file(name));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean same(Instant one, Instant other) {
        return Duration.between(one, other).abs().compareTo(START_TOLERANCE) < 0;
    }

    private String read(String name) {
        try {
            return Files.readString(file(name)).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(String name) {
        return folder.resolve(name + ".pid");
    }
}
