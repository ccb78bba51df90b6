package orderdesk.callback.telephony.zadarma;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;

/** A server in Zadarma's place, which notes what it is asked and answers what it is told to. */
final class ZadarmaServer implements AutoCloseable {

    static final String KEY = "zadarma-key";
    static final String SECRET = "zadarma-secret";
    static final Duration WITHIN = Duration.ofSeconds(10);
    static final String DOWNLOAD = "/v1/pbx/record/download/";

    /** Method, address with its query, and authorization of each request. */
    final List<String> asked = new CopyOnWriteArrayList<>();

    private final HttpServer server;
    private volatile int status = 200;
    private volatile String body = "{\"status\":\"success\"}";
    private volatile Duration hangs = Duration.ZERO;
    private volatile String soundType = "audio/mpeg";
    private volatile byte[] sound = {};

    ZadarmaServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    private void answer(HttpExchange request) throws IOException {
        try (request) {
            asked.add("%s %s %s"
                    .formatted(
                            request.getRequestMethod(),
                            request.getRequestURI(),
                            request.getRequestHeaders().getFirst("Authorization")));
            LockSupport.parkNanos(hangs.toNanos());
            var isSound = request.getRequestURI().getPath().startsWith(DOWNLOAD);
            var bytes = isSound ? sound : body.getBytes(StandardCharsets.UTF_8);
            request.getResponseHeaders().set("Content-Type", isSound ? soundType : "application/json");
            request.sendResponseHeaders(isSound ? 200 : status, bytes.length == 0 ? -1 : bytes.length);
            request.getResponseBody().write(bytes);
        }
    }

    void answers(int itsStatus, String itsBody) {
        status = itsStatus;
        body = itsBody;
    }

    void plays(String type, byte[] bytes) {
        soundType = type;
        sound = bytes;
    }

    void hangs(Duration time) {
        hangs = time;
    }

    URI url() {
        return URI.create("http://127.0.0.1:%d".formatted(server.getAddress().getPort()));
    }

    ZadarmaSettings settings() {
        return settings(KEY, SECRET, Map.of(), WITHIN);
    }

    ZadarmaSettings settings(String key, String secret, Map<String, String> sips, Duration within) {
        return new ZadarmaSettings(
                url(),
                key,
                secret,
                sips,
                within,
                ZoneId.of("Europe/Moscow"),
                Duration.ofHours(24),
                Duration.ofMinutes(5));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
