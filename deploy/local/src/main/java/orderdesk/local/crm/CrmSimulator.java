package orderdesk.local.crm;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Answers as RetailCRM does: {@code /api/v5} to who has the key. What its people do is done by anybody: {@code /} shows the
 * orders, {@code POST /orders} takes one, {@code POST /orders/{id}} changes it. On this machine only.
 */
final class CrmSimulator implements SmartLifecycle {

    private static final int BODY_MAX = 1024 * 1024;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final CrmSimulatorSettings settings;
    private final CrmBooks books;
    private @Nullable HttpServer server;
    private @Nullable ExecutorService threads;

    CrmSimulator(CrmSimulatorSettings settings, CrmBooks books) {
        this.settings = settings;
        this.books = books;
    }

    @Override
    public synchronized void start() {
        try {
            var opened = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), settings.port()), 0);
            threads = Executors.newVirtualThreadPerTaskExecutor();
            opened.setExecutor(threads);
            opened.createContext("/api/v5/orders", exchange -> answer(exchange, this::asked));
            opened.createContext("/orders", exchange -> answer(exchange, this::done));
            opened.createContext("/", this::page);
            opened.start();
            server = opened;
        } catch (IOException e) {
            throw new UncheckedIOException("The CRM cannot listen", e);
        }
    }

    private interface Answer {
        JsonNode to(HttpExchange exchange, String path) throws IOException;
    }

    private void answer(HttpExchange exchange, Answer answer) throws IOException {
        var path = exchange.getRequestURI()
                .getPath()
                .substring(exchange.getHttpContext().getPath().length());
        try {
            say(exchange, 200, "application/json", answer.to(exchange, path).toString());
        } catch (CrmRefusal refusal) {
            refuse(exchange, refusal.status(), String.valueOf(refusal.getMessage()));
        } catch (JacksonException | ClassCastException | NumberFormatException | DateTimeParseException e) {
            refuse(exchange, 400, "Errors in the request");
        }
    }

    /** By a program. */
    private JsonNode asked(HttpExchange exchange, String path) throws IOException {
        if (!settings.key().equals(exchange.getRequestHeaders().getFirst("X-API-KEY"))) {
            throw new CrmRefusal(403, "Wrong \"apiKey\" value.");
        }
        if (path.equals("/history")) {
            return history(form(String.valueOf(exchange.getRequestURI().getRawQuery())));
        }
        if (path.endsWith("/edit")) {
            var wanted = (ObjectNode)
                    JSON.readTree(String.valueOf(form(body(exchange)).get("order")));
            var id = id(path.substring(0, path.length() - "/edit".length()));
            var order = books.changed(id, wanted, true);
            return JSON.createObjectNode().put("success", true).put("id", id).set("order", order);
        }
        return JSON.createObjectNode().put("success", true).set("order", books.order(id(path)));
    }

    private JsonNode history(Map<String, String> asked) {
        var since = asked.get("filter[sinceId]");
        var from = asked.get("filter[startDate]");
        var limit = Math.clamp(Long.parseLong(asked.getOrDefault("limit", "20")), 1, CrmBooks.PAGE);
        return books.history(
                since == null ? null : Long.valueOf(since),
                from == null ? null : LocalDateTime.parse(from.replace(' ', 'T')),
                limit);
    }

    /** By a person. */
    private JsonNode done(HttpExchange exchange, String path) throws IOException {
        if (exchange.getRequestMethod().equals("GET")) {
            return path.isEmpty() ? JSON.createArrayNode().addAll(books.all()) : books.order(id(path));
        }
        var wanted = (ObjectNode) JSON.readTree(body(exchange));
        return path.isEmpty() ? books.made(wanted) : books.changed(id(path), wanted, false);
    }

    private void page(HttpExchange exchange) throws IOException {
        say(exchange, 200, "text/html; charset=utf-8", CrmPage.of(books.all()));
    }

    private static long id(String path) {
        return Long.parseLong(path.substring(Math.min(1, path.length())));
    }

    private static Map<String, String> form(String text) {
        return Arrays.stream(text.split("&"))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2)
                .collect(Collectors.toMap(pair -> decoded(pair[0]), pair -> decoded(pair[1]), (_, last) -> last));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static String body(HttpExchange exchange) throws IOException {
        var bytes = exchange.getRequestBody().readNBytes(BODY_MAX + 1);
        if (bytes.length > BODY_MAX) {
            throw new CrmRefusal(413, "Too large");
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static void refuse(HttpExchange exchange, int status, String why) throws IOException {
        var body = JSON.createObjectNode().put("success", false).put("errorMsg", why);
        say(exchange, status, "application/json", body.toString());
    }

    private static void say(HttpExchange exchange, int status, String type, String body) throws IOException {
        try (exchange) {
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.getResponseHeaders()
                    .set("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");
            exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public synchronized void stop() {
        if (server != null) {
            server.stop(0);
            server = null;
        }
        if (threads != null) {
            threads.shutdownNow();
            threads = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return server != null;
    }

    synchronized int port() {
        return server == null ? 0 : server.getAddress().getPort();
    }
}
