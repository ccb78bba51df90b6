package orderdesk.local.pbx;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** The manager interface of an Asterisk: whoever logs in is told every event, in order, and may ask. */
final class AmiServer implements Consumer<AmiPacket> {

    private static final int SESSIONS_MAX = 20;

    private final ServerSocket server;
    private final String secret;
    private final Set<AmiSession> sessions = ConcurrentHashMap.newKeySet();

    /** @param port 0 for any that is free */
    AmiServer(int port, String secret) throws IOException {
        this.server = new ServerSocket(port, SESSIONS_MAX, InetAddress.getLoopbackAddress());
        this.secret = secret;
    }

    int port() {
        return server.getLocalPort();
    }

    /** @param exchange does what is asked, and answers */
    void start(UnaryOperator<AmiPacket> exchange) {
        Thread.ofVirtual().name("ami").start(() -> serve(exchange));
    }

    private void serve(UnaryOperator<AmiPacket> exchange) {
        while (!server.isClosed()) {
            try {
                var session = new AmiSession(server.accept(), secret, exchange, sessions::remove);
                if (sessions.size() < SESSIONS_MAX) {
                    sessions.add(session);
                    session.start();
                } else {
                    session.close();
                }
            } catch (IOException e) {
                if (!server.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    /** Tells everybody who is let in. */
    @Override
    public void accept(AmiPacket event) {
        sessions.forEach(session -> session.tell(event));
    }

    void stop() throws IOException {
        server.close();
        sessions.forEach(AmiSession::close);
    }
}
