package orderdesk.platform.testing;

import java.io.OutputStream;
import java.io.PrintStream;
import kafka.Kafka;
import kafka.tools.StorageTool;

/** The broker's process: formats its directory where that is new, then serves until it is killed. */
final class KafkaBroker {

    private static final String CLUSTER = "b3JkZXJkZXNrLXRlc3Rz"; // any 16 bytes, in Base64

    private KafkaBroker() {}

    public static void main(String[] args) {
        var silent = new PrintStream(OutputStream.nullOutputStream());
        String[] format = {"format", "--ignore-formatted", "--cluster-id", CLUSTER, "--config", args[0]};
        var failed = StorageTool.execute(format, silent);
        if (failed != 0) {
            throw new IllegalStateException("Formatting failed with " + failed);
        }
        Kafka.main(args);
    }
}
