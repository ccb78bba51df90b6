package orderdesk.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** What the operating system says of the memory of one of the stack's Java processes. */
record JavaProcess(String name) {

    /** The heap that it was given, as its command line has it: the last word counts. */
    String heap() {
        return Arrays.stream(read("cmdline").split("\0"))
                .filter(argument -> argument.startsWith("-Xmx"))
                .reduce((_, last) -> last)
                .orElse("no -Xmx");
    }

    /** The most that it ever had in memory, heap and all, in MB. */
    long peakMegabytes() {
        return read("status")
                .lines()
                .filter(line -> line.startsWith("VmHWM"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1_024)
                .findFirst()
                .orElseThrow();
    }

    private String read(String file) {
        var pids = Path.of(System.getProperty("orderdesk.run", ".run"), "pids");
        try {
            var pid = Files.readString(pids.resolve(name + ".pid")).strip().split(" ")[0];
            return Files.readString(Path.of("/proc", pid, file));
        } catch (IOException e) {
            throw new UncheckedIOException(name + " does not run: ./run --detach", e);
        }
    }
}
