package orderdesk.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A stack of this test's own, on ports and in a folder that nobody else uses, started as anybody starts it: by
 * {@code ./run}, from the jars of this build. What it kills it has started.
 */
public final class LocalStack implements AutoCloseable {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path FOLDER = Path.of("target", "faults").toAbsolutePath();
    private static final Pattern READY = Pattern.compile("(?m)^ +(\\S+) +ready on \\S+ after ([0-9.]+) s$");
    private static final List<Integer> PORTS = List.of(
            2525, 2775, 8080, 8100, 8101, 8102, 8103, 8107, 8108, 8111, 8112, 8113, 9080, 9101, 9102, 9103, 9107, 9108,
            19092, 19093, 27117);
    private static final Duration STARTS_WITHIN = Duration.ofMinutes(6);

    private final int offset = IntStream.iterate(400, next -> next + 11)
            .limit(30)
            .filter(candidate -> PORTS.stream().allMatch(port -> isFree(port + candidate)))
            .findFirst()
            .orElseThrow();

    /** Begins with no data. */
    public static LocalStack started() throws IOException, InterruptedException {
        var stack = new LocalStack();
        stack.command("--reset");
        stack.start();
        return stack;
    }

    /** Starts whatever does not run, and returns when all of it is ready: seconds of each that was started. */
    public Map<String, Double> start() throws IOException, InterruptedException {
        var said = command("--detach");
        var seconds = new LinkedHashMap<String, Double>();
        READY.matcher(said).results().forEach(ready -> seconds.put(ready.group(1), Double.valueOf(ready.group(2))));
        return seconds;
    }

    /** kill -9. Returns when the process has ended. */
    public void kill(String server) throws IOException {
        var pid = Files.readString(FOLDER.resolve("pids").resolve(server + ".pid"))
                .split(" ")[0];
        var process = ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
        process.destroyForcibly();
        process.onExit().orTimeout(10, TimeUnit.SECONDS).join();
    }

    public String url(String service) {
        return "http://127.0.0.1:" + (offset + port(service));
    }

    String broker() {
        return "127.0.0.1:" + (offset + 19092);
    }

    @Override
    public void close() throws IOException, InterruptedException {
        command("--stop");
    }

    private String command(String option) throws IOException, InterruptedException {
        Files.createDirectories(FOLDER);
        var output = FOLDER.resolve("run.log");
        var builder = new ProcessBuilder("./run", option)
                .directory(ROOT.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment()
                .putAll(Map.of(
                        "ORDERDESK_PORT_OFFSET", String.valueOf(offset),
                        "ORDERDESK_RUN", FOLDER.toString(),
                        "ORDERDESK_SERVICES", "shop,order,inventory,confirmation,insight",
                        "ORDERDESK_BUILD", "no",
                        "ORDERDESK_CACHES", "off"));
        var process = builder.start();
        var ended = process.waitFor(STARTS_WITHIN.toSeconds(), TimeUnit.SECONDS);
        var said = Files.readString(output);
        assertThat(ended && process.exitValue() == 0)
                .as("./run %s: %s", option, said)
                .isTrue();
        return said;
    }

    private static int port(String service) {
        return switch (service) {
            case "issuer" -> 8100;
            case "order" -> 8101;
            case "inventory" -> 8102;
            case "confirmation" -> 8103;
            case "shop" -> 8107;
            case "insight" -> 8108;
            default -> throw new IllegalArgumentException(service);
        };
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress("127.0.0.1", port));
            return true;
        } catch (IOException _) {
            return false;
        }
    }
}
