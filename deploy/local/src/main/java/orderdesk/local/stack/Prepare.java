package orderdesk.local.stack;

import java.nio.file.Path;

/**
 * What the launcher does between its servers, for whoever starts them otherwise (containers): {@code database} makes
 * {@code mongod} a replica set and returns when it is primary, {@code demo} loads the demo shops. Each may be done again.
 */
public final class Prepare {

    private static final int LOOKS_MAX = 240;
    private static final long BETWEEN_LOOKS_MILLIS = 250;

    private Prepare() {}

    public static void main(String[] args) {
        System.setProperty("logback.configurationFile", "plain-logback.xml");
        var environment = System.getenv();
        try {
            switch (String.join(" ", args)) {
                case "database" -> database(Ports.of(environment));
                case "demo" ->
                    new Demo(Plan.of(Places.of(Path.of("").toAbsolutePath(), environment), environment)).load();
                default -> throw new Trouble("Say database or demo.");
            }
        } catch (Trouble e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private static void database(Ports ports) {
        for (var look = 0; look < LOOKS_MAX; look++) {
            if (MongoServer.isPrimary(ports)) {
                return;
            }
            pause();
        }
        throw new Trouble("mongod on port %d is not primary after a minute".formatted(ports.mongod()));
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_LOOKS_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble("Interrupted", e);
        }
    }
}
