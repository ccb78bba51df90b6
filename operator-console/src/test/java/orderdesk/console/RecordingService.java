package orderdesk.console;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;

/** A service that writes down what it is asked. */
final class RecordingService {

    private static final String HEAD =
            "{\"class\":1,\"rank\":\"2026-11-22T09:00:00Z\"," + "\"trigger\":\"2026-11-22T08:30:00Z\",\"id\":\"1\"}";

    static final Duration STREAMED = Duration.ofMillis(1_500);

    private final HttpServer server;
    private final List<Asked> asked = new CopyOnWriteArrayList<>();

    record Asked(String path, String query, com.sun.net.httpserver.Headers headers) {
        String header(String name) {
            return Optional.ofNullable(headers.getFirst(name)).orElse("");
        }
    }

    RecordingService() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
    }

    void start() {
        server.start();
    }

    void stop() {
        server.stop(0);
    }

    void forget() {
        asked.clear();
    }

    List<Asked> asked() {
        return asked;
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        var uri = exchange.getRequestURI();
        asked.add(
                new Asked(uri.getPath(), Optional.ofNullable(uri.getQuery()).orElse(""), exchange.getRequestHeaders()));
        switch (uri.getPath()) {
            case "/v1/queue/head" -> send(exchange, 200, "application/json", HEAD);
            case "/v1/queue/next" ->
                send(exchange, 200, "application/json", "{\"claim\":{\"token\":7},\"cases\":[{\"id\":\"1\"}]}");
            case "/v1/cases/1/refuse" ->
                send(exchange, 409, "application/problem+json", "{\"status\":409,\"code\":\"claim-superseded\"}");
            case "/v1/cases/stream" -> slowly(exchange);
            default -> send(exchange, 200, "application/json", "{\"ok\":true}");
        }
    }

    private static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    /** An answer whose end comes later than any other answer is waited for. */
    private static void slowly(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        try (var body = exchange.getResponseBody()) {
            body.write("event:state\ndata:{}\n\n".getBytes(StandardCharsets.UTF_8));
            body.flush();
            LockSupport.parkNanos(STREAMED.toNanos());
            body.write("event:message\ndata:{}\n\n".getBytes(StandardCharsets.UTF_8));
        }
    }
}
