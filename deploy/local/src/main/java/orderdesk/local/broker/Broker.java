package orderdesk.local.broker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kafka.Kafka;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;

/** The Kafka broker of the local stack, controller and broker in one (KRaft). A process of its own. */
public final class Broker {

    private Broker() {}

    /** @param args the properties file, and the folder of the log that it names */
    public static void main(String[] args) throws IOException {
        System.setProperty("logback.configurationFile", "plain-logback.xml");
        if (Files.notExists(Path.of(args[1], "meta.properties"))) {
            format(args[0]);
        }
        Kafka.main(new String[] {args[0]});
    }

    /** Once: what is formatted keeps its cluster id and its records. */
    private static void format(String properties) {
        var arguments = List.of(
                "format",
                "--ignore-formatted",
                "--cluster-id",
                Uuid.randomUuid().toString(),
                "--config",
                properties);
        var failed = StorageTool.execute(arguments.toArray(String[]::new), System.out);
        if (failed != 0) {
            throw new IllegalStateException("The broker's log folder could not be formatted: code " + failed);
        }
    }
}
