package orderdesk.local.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** What the machine must have for the stack to be of use. */
final class Machine {

    /** About 300 MB for each process of the stack, and something for what it writes. */
    static final long MEMORY_MB_EACH = 325;

    private static final Pattern AVAILABLE = Pattern.compile("MemAvailable:\\s+(\\d+) kB");

    private Machine() {}

    /** @throws Trouble when less is available than that many processes take; where the system does not say, it is tried */
    static void requireMemory(int processes) {
        requireMemory(processes, available());
    }

    static void requireMemory(int processes, OptionalLong availableMb) {
        var needed = processes * MEMORY_MB_EACH;
        if (availableMb.isPresent() && availableMb.getAsLong() < needed) {
            throw new Trouble("What is to be started takes about %d MB of memory, and %d MB are available."
                    .formatted(needed, availableMb.getAsLong()));
        }
    }

    /** Megabytes; empty where the system does not say. */
    static OptionalLong available() {
        return available(Path.of("/proc/meminfo"));
    }

    static OptionalLong available(Path meminfo) {
        try {
            var found = AVAILABLE.matcher(Files.readString(meminfo));
            return found.find() ? OptionalLong.of(Long.parseLong(found.group(1)) / 1024) : OptionalLong.empty();
        } catch (IOException _) {
            return OptionalLong.empty(); // not Linux
        }
    }
}
