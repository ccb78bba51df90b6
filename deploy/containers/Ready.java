import java.net.HttpURLConnection;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.CountDownLatch;

/**
 * For containers without a shell. {@code Ready http://…} or {@code Ready tcp://host:port}: the exit code says whether
 * there is an answer of 200, or anybody, within two seconds. {@code Ready} alone waits until it is ended.
 */
public final class Ready {

    private static final int WITHIN_MILLIS = 2_000;

    public static void main(String[] args) throws Exception {
        if (args.length == 0) {
            new CountDownLatch(1).await();
        }
        var asked = URI.create(args[0]);
        System.exit(asked.getScheme().equals("tcp") ? listens(asked) : answers(asked));
    }

    private static int listens(URI asked) throws Exception {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(asked.getHost(), asked.getPort()), WITHIN_MILLIS);
            return 0;
        }
    }

    private static int answers(URI asked) throws Exception {
        var connection = (HttpURLConnection) asked.toURL().openConnection();
        connection.setConnectTimeout(WITHIN_MILLIS);
        connection.setReadTimeout(WITHIN_MILLIS);
        return connection.getResponseCode() == 200 ? 0 : 1;
    }
}
