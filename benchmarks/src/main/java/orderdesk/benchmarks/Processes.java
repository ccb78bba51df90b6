package orderdesk.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** What the operating system says of the stack's processes. */
final class Processes {

    private static final Path PIDS = Path.of(System.getProperty("orderdesk.run", ".run"), "pids");
    private static final double TICKS_PER_SECOND = 100;

    private Processes() {}

    static double machineLoad() {
        return Double.parseDouble(read(Path.of("/proc/loadavg")).split(" ")[0]);
    }

    /** Processor seconds so far, of each process. */
    static Map<String, Double> cpuSeconds() {
        var seconds = new TreeMap<String, Double>();
        pids().forEach((name, pid) -> {
            var stat = read(Path.of("/proc", pid, "stat"));
            var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            seconds.put(name, (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS_PER_SECOND);
        });
        return seconds;
    }

    static void printCpuPerOrder(Map<String, Double> before, long orders) {
        var after = cpuSeconds();
        var all = 0.0;
        for (var name : after.keySet()) {
            var millis = (after.get(name) - before.getOrDefault(name, 0.0)) * 1_000 / orders;
            all += millis;
            System.out.printf("    CPU per order, %-22s %6.2f ms%n", name, millis);
        }
        System.out.printf("    CPU per order, %-22s %6.2f ms%n", "all", all);
    }

    static void printMemory() {
        System.out.println("resident memory");
        pids().forEach((name, pid) -> read(Path.of("/proc", pid, "status"))
                .lines()
                .filter(line -> line.startsWith("VmRSS"))
                .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1_024)
                .forEach(megabytes -> System.out.printf("    %-22s %5d MB%n", name, megabytes)));
    }

    private static Map<String, String> pids() {
        var pids = new TreeMap<String, String>();
        try (var files = Files.list(PIDS)) {
            files.forEach(file -> {
                var pid = read(file).strip().split(" ")[0];
                if (Files.exists(Path.of("/proc", pid))) {
                    pids.put(file.getFileName().toString().replace(".pid", ""), pid);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException("The stack does not run: ./run --detach", e);
        }
        return pids;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
