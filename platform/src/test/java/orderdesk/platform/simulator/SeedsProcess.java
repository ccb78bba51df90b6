package orderdesk.platform.simulator;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Some seeds in a process of their own. Within one process they would share locks of the JDK and of libraries, and the
 * order in which those are taken is not drawn. It compiles in all tiers, unlike the tests': after the first few hundred
 * seeds each takes a third of the time.
 */
final class SeedsProcess implements AutoCloseable {

    private static final String RESULT = "seeds done: ";

    private final Process process;

    private SeedsProcess(Process process) {
        this.process = process;
    }

    static SeedsProcess start(String name, Class<? extends Scenario> scenario, long first, int count) {
        var java = ProcessHandle.current().info().command().orElse("java");
        var classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        var command = List.of(
                java,
                "-XX:+UseSerialGC",
                "-Xmx512m",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "-cp",
                classPath,
                SeedsProcess.class.getName(),
                name,
                scenario.getName(),
                Long.toString(first),
                Integer.toString(count));
        try {
            return new SeedsProcess(
                    new ProcessBuilder(command).redirectErrorStream(true).start());
        } catch (IOException e) {
            throw new AssertionError("Cannot start a process", e);
        }
    }

    /**
     * Waits for its end.
     *
     * @throws AssertionError with all it said, where a seed failed
     */
    String result() {
        try (var out = process.inputReader(StandardCharsets.UTF_8)) {
            var said = out.readAllAsString();
            return said.lines()
                    .filter(line -> line.startsWith(RESULT))
                    .findFirst()
                    .map(line -> line.substring(RESULT.length()))
                    .orElseThrow(() -> new AssertionError(said));
        } catch (IOException e) {
            throw new AssertionError("A process for seeds broke off", e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    /** @param args name, class of the scenario, first seed, count */
    public static void main(String[] args) throws ClassNotFoundException {
        var scenario = Class.forName(args[1]).asSubclass(Scenario.class);
        var seeds = new Simulation(args[0], scenario).seeds(Long.parseLong(args[2]), Integer.parseInt(args[3]));
        System.out.println(RESULT + seeds);
    }
}
