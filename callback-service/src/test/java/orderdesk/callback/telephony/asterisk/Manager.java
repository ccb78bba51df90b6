package orderdesk.callback.telephony.asterisk;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A manager interface that lets in who knows its secret, tells what it is given, and answers each action as it is told. */
final class Manager implements AutoCloseable {

    static final String SECRET = "s3cret";

    final List<AmiMessage> asked = new CopyOnWriteArrayList<>();
    volatile String answer = "Success";

    private final ServerSocket server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    private volatile String tells = "";
    private volatile Socket open = new Socket();

    Manager() throws IOException {
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return server.getLocalPort();
    }

    AsteriskSettings settings(String secret) {
        return settings(port(), secret, null);
    }

    static AsteriskSettings settings(int port, String secret, @Nullable URI recordings) {
        return new AsteriskSettings(
                "127.0.0.1",
                port,
                "desk",
                secret,
                "PJSIP",
                "from-trunk",
                "from-internal",
                "orderdesk-hold",
                recordings,
                "listener",
                "pa:ss",
                Duration.ofSeconds(1));
    }

    /** To everybody who logs in from now on. */
    void tells(String events) {
        tells = events;
    }

    /** The connection breaks. */
    void drops() throws IOException {
        open.close();
    }

    private void serve() {
        while (!server.isClosed()) {
            try (var socket = server.accept()) {
                open = socket;
                talk(socket);
            } catch (IOException ended) {
                asked.add(new AmiMessage(Map.of("Event", "ended")));
            }
        }
    }

    private void talk(Socket socket) throws IOException {
        var from = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        say(socket, "Asterisk Call Manager/9.0.0\r\n");
        for (var next = AmiMessage.read(from); next.isPresent(); next = AmiMessage.read(from)) {
            var action = next.get();
            asked.add(action);
            if (action.get("Action").equals("Login")) {
                var fits = action.get("Secret").equals(SECRET);
                say(socket, "Response: %s\r\n\r\n%s".formatted(fits ? "Success" : "Error", fits ? tells : ""));
            } else if (!answer.isEmpty()) {
                say(socket, "Response: %s\r\nActionID: %s\r\n\r\n".formatted(answer, action.get("ActionID")));
            }
        }
    }

    private static void say(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
    }

    @Override
    public void close() throws IOException {
        server.close();
        open.close();
    }
}
