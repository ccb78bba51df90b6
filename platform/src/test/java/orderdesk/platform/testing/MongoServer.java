package orderdesk.platform.testing;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.bson.Document;

/** A real {@code mongod}, a replica set of one member, on a port and a directory of its own. */
public final class MongoServer {

    private static final Duration STARTS_WITHIN = Duration.ofSeconds(60);

    private final int port = ServerProcess.freePort();
    private final ServerProcess process;

    MongoServer() {
        var data = ServerProcess.directory("mongod");
        process = new ServerProcess(
                data,
                List.of(
                        binary(),
                        "--replSet=rs0",
                        "--port=" + port,
                        "--bind_ip=127.0.0.1",
                        "--dbpath=" + data,
                        "--wiredTigerCacheSizeGB=0.25",
                        "--quiet"));
        process.start();
        initiate();
        awaitPrimary();
    }

    /** Without a database's name: each service brings its own. */
    public String uri() {
        return "mongodb://127.0.0.1:%d/?replicaSet=rs0".formatted(port);
    }

    /** Kill -9. What was journaled is there after {@link #restart()}. */
    public void kill() {
        process.kill();
    }

    /** Returns when it takes writes again. */
    public void restart() {
        process.kill();
        process.start();
        awaitPrimary();
    }

    private void initiate() {
        var member = new Document("_id", 0).append("host", "127.0.0.1:" + port);
        var set = new Document("_id", "rs0").append("members", List.of(member));
        untilItAnswers(client -> {
            client.getDatabase("admin").runCommand(new Document("replSetInitiate", set));
            return true;
        });
    }

    private void awaitPrimary() {
        untilItAnswers(client ->
                client.getDatabase("admin").runCommand(new Document("hello", 1)).getBoolean("isWritablePrimary"));
    }

    private void untilItAnswers(Question question) {
        var direct = "mongodb://127.0.0.1:%d/?directConnection=true&serverSelectionTimeoutMS=500".formatted(port);
        try (var client = MongoClients.create(direct)) {
            Awaitility.await("mongod")
                    .atMost(STARTS_WITHIN)
                    .pollInterval(Duration.ofMillis(50))
                    .until(() -> {
                        process.requireAlive();
                        try {
                            return question.ask(client);
                        } catch (MongoException e) {
                            return e.getCode() == 23; // AlreadyInitialized
                        }
                    });
        }
    }

    private static String binary() {
        try {
            var script = new ProcessBuilder(
                            repository().resolve("deploy/local/mongod.sh").toString())
                    .redirectError(Redirect.INHERIT)
                    .start();
            var path = new String(script.getInputStream().readAllBytes()).strip();
            if (script.waitFor() != 0) {
                throw new IllegalStateException("No mongod: see the message of deploy/local/mongod.sh");
            }
            return path;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Path repository() {
        for (var at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.exists(at.resolve("deploy/local/mongod.sh"))) {
                return at;
            }
        }
        throw new IllegalStateException("Tests run inside the repository: deploy/local/mongod.sh is not above here");
    }

    private interface Question {
        boolean ask(MongoClient client);
    }
}
