package orderdesk.local.stack;

import com.mongodb.MongoException;
import com.mongodb.ReadPreference;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.bson.Document;

/** The mongod of the stack: a replica set of one, for that is what majority writes need. */
final class MongoServer {

    static final String NAME = "mongod";

    private MongoServer() {}

    static Server of(Places places, Ports ports) {
        return new Server(
                NAME,
                command(binary(places), places, ports),
                Map.of(),
                places.data(NAME),
                List.of(ports.mongod()),
                () -> isPrimary(ports));
    }

    /** A quiet stop need not wait for clients of other members: there are none. */
    static List<String> command(String binary, Places places, Ports ports) {
        return List.of(
                binary,
                "--replSet=rs0",
                "--port=" + ports.mongod(),
                "--bind_ip=127.0.0.1",
                "--dbpath=" + places.data(NAME),
                "--wiredTigerCacheSizeGB=0.25",
                "--oplogSize=256",
                "--setParameter=shutdownTimeoutMillisForSignaledShutdown=100",
                "--quiet");
    }

    static String uri(Ports ports) {
        return "mongodb://127.0.0.1:%d/?replicaSet=rs0".formatted(ports.mongod());
    }

    /** Found on the machine, or fetched once: see the script. */
    private static String binary(Places places) {
        var script = places.root().resolve("deploy/local/mongod.sh");
        try {
            var process = new ProcessBuilder(script.toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            var path = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            if (process.waitFor() != 0) {
                throw new Trouble("Without a mongod there is no stack; what was tried is said above.");
            }
            return path;
        } catch (IOException e) {
            throw new Trouble("%s cannot be run: %s".formatted(script, e.getMessage()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble("Interrupted", e);
        }
    }

    static boolean isPrimary(Ports ports) {
        var direct =
                "mongodb://127.0.0.1:%d/?directConnection=true&serverSelectionTimeoutMS=500".formatted(ports.mongod());
        try (var client = MongoClients.create(direct)) {
            return hello(client).getBoolean("isWritablePrimary") || initiated(client, ports);
        } catch (MongoException _) {
            return false; // not yet
        }
    }

    /**
     * A new one has no replica set yet, and one whose data were used with other ports does not find itself in the set
     * that it knows; it is primary a moment after it is told.
     */
    private static boolean initiated(MongoClient client, Ports ports) {
        if (!hello(client).containsKey("setName")) {
            var known = client.getDatabase("local")
                    .getCollection("system.replset")
                    .withReadPreference(ReadPreference.nearest())
                    .find()
                    .first();
            client.getDatabase("admin").runCommand(known == null ? initiate(ports) : move(known, ports));
        }
        return false;
    }

    private static Document initiate(Ports ports) {
        var set = new Document("_id", "rs0").append("members", List.of(member(new Document("_id", 0), ports)));
        return new Document("replSetInitiate", set);
    }

    /** By force, for there is no primary to agree. */
    private static Document move(Document set, Ports ports) {
        var member = member(set.getList("members", Document.class).getFirst(), ports);
        var moved =
                new Document(set).append("members", List.of(member)).append("version", set.getInteger("version") + 1);
        return new Document("replSetReconfig", moved).append("force", true);
    }

    private static Document member(Document member, Ports ports) {
        return member.append("host", "127.0.0.1:" + ports.mongod());
    }

    private static Document hello(MongoClient client) {
        return client.getDatabase("admin").runCommand(new Document("hello", 1));
    }
}
