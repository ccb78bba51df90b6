package orderdesk.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;

/** What the operating system says of the stack's processes, and what it does to them. */
final class Processes {

    private static final Path PIDS = Path.of(System.getProperty("orderdesk.run", ".run"), "pids");
    private static final double TICKS_PER_SECOND = 100;

    /** Processors in use by the whole stack while nobody wants anything of it: timers, heartbeats, late compilation. */
    private static final double IDLE = 0.5;

    private Processes() {}

    static double machineLoad() {
        return Double.parseDouble(read(Path.of("/proc/loadavg")).split(" ")[0]);
    }

    static boolean runs(String name) {
        return pids().containsKey(name);
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

    /** What each has used since, in milliseconds for each of {@code orders}. */
    static Map<String, Double> cpuMillis(Map<String, Double> before, long orders) {
        var millis = new TreeMap<String, Double>();
        cpuSeconds().forEach((name, seconds) -> {
            var used = (seconds - before.getOrDefault(name, 0.0)) * 1_000 / Math.max(1, orders);
            millis.put(name, used);
        });
        return millis;
    }

    /**
     * Waits until everything that was accepted has been worked off, so that nothing before weighs on what is measured
     * next.
     *
     * @return false where that did not happen in time
     */
    static boolean quiet(Duration within) {
        var until = System.nanoTime() + within.toNanos();
        var quietFor = 0;
        while (quietFor < 2 && System.nanoTime() < until) {
            var before = used();
            LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
            quietFor = used() - before < IDLE ? quietFor + 1 : 0;
        }
        return quietFor == 2;
    }

    private static double used() {
        return cpuSeconds().values().stream().mapToDouble(Double::doubleValue).sum();
    }

    /** Runs something while these stand still, as if they were down. */
    static void without(List<String> names, Runnable what) {
        var pids = pids();
        var there = names.stream().filter(pids::containsKey).map(pids::get).toList();
        Runnable goOn = () -> there.forEach(pid -> signal("-CONT", pid));
        var atTheEnd = new Thread(goOn);
        Runtime.getRuntime().addShutdownHook(atTheEnd);
        there.forEach(pid -> signal("-STOP", pid));
        try {
            what.run();
        } finally {
            goOn.run();
            Runtime.getRuntime().removeShutdownHook(atTheEnd);
        }
    }

    private static void signal(String signal, String pid) {
        try {
            new ProcessBuilder("kill", signal, pid).inheritIO().start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static void printMemory() {
        System.out.println("| resident memory | MB |\n| --- | --- |");
        pids().forEach((name, pid) -> read(Path.of("/proc", pid, "status"))
                .lines()
                .filter(line -> line.startsWith("VmRSS"))
                .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1_024)
                .forEach(megabytes -> System.out.printf("| %s | %d |%n", name, megabytes)));
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
