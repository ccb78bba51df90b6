package orderdesk.local.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** What the machine must have for the stack to be of use. */
final class Machine {

    /** Eight processes of about 300 MB, and something for what they write. */
    static final long MEMORY_MB = 2_600;

    private static final Pattern AVAILABLE = Pattern.compile("MemAvailable:\\s+(\\d+) kB");

    private Machine() {}

    /** @throws Trouble when less is available than the stack takes; where the system does not say, it is tried */
    static void requireMemory() {
        requireMemory(available(Path.of("/proc/meminfo")));
    }

    static void requireMemory(OptionalLong availableMb) {
        if (availableMb.isPresent() && availableMb.getAsLong() < MEMORY_MB) {
            throw new Trouble("The stack takes about %d MB of memory, and %d MB are available."
                    .formatted(MEMORY_MB, availableMb.getAsLong()));
        }
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
