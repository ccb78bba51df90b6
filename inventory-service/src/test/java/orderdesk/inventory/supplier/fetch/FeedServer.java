package orderdesk.inventory.supplier.fetch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A supplier's web server on this machine: it may hang, drip, fail, lie, or give what it has. */
public final class FeedServer implements AutoCloseable {

    /** When the list at {@code /dated} was last changed, as that server says it. */
    public static final String CHANGED = "Fri, 20 Nov 2026 08:31:07 GMT";

    private final HttpServer server;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Map<String, byte[]> lists = new ConcurrentHashMap<>();
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());

    public FeedServer() {
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    public String url(String path) {
        return "http://127.0.0.1:%d%s".formatted(server.getAddress().getPort(), path);
    }

    URI address(String path) {
        return URI.create(url(path));
    }

    /** What is there from now on. */
    public void put(String path, byte[] list) {
        lists.put(path, list);
    }

    /** What was asked, and on which condition, the oldest first. */
    public List<String> asked() {
        return List.copyOf(asked);
    }

    private void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        var condition = exchange.getRequestHeaders().getFirst("If-None-Match");
        asked.add(path + (condition == null ? "" : " unless " + condition));
        try (exchange) {
            if (path.startsWith("/status/")) {
                exchange.getResponseHeaders().add("Retry-After", "120");
                exchange.sendResponseHeaders(Integer.parseInt(path.substring(8)), -1);
            } else if (path.startsWith("/redirect/")) {
                redirect(exchange, Integer.parseInt(path.substring(10)));
            } else {
                misbehave(exchange, path, condition);
            }
        }
    }

    private void misbehave(HttpExchange exchange, String path, @Nullable String condition) throws IOException {
        switch (path) {
            case "/hang" -> await();
            case "/drip" -> drip(exchange);
            case "/huge" -> huge(exchange);
            case "/truncated" -> {
                exchange.sendResponseHeaders(200, 1_000);
                exchange.getResponseBody().write(new byte[10]);
                exchange.getResponseBody().flush();
            }
            case "/dated" -> dated(exchange, path);
            case "/elsewhere" -> {
                exchange.getResponseHeaders().add("Location", "http://intranet.example/list.yml");
                exchange.sendResponseHeaders(302, -1);
            }
            default -> give(exchange, path, condition);
        }
    }

    private void give(HttpExchange exchange, String path, @Nullable String condition) throws IOException {
        var list = lists.get(path);
        if (list == null) {
            exchange.sendResponseHeaders(404, -1);
            return;
        }
        var tag = "\"%08x\"".formatted(java.util.Arrays.hashCode(list));
        exchange.getResponseHeaders().add("ETag", tag);
        if (tag.equals(condition)) {
            exchange.sendResponseHeaders(304, -1);
            return;
        }
        exchange.sendResponseHeaders(200, list.length);
        exchange.getResponseBody().write(list);
    }

    /** Knows no tags, only when its list was last changed. */
    private void dated(HttpExchange exchange, String path) throws IOException {
        var condition = exchange.getRequestHeaders().getFirst("If-Modified-Since");
        exchange.getResponseHeaders().add("Last-Modified", CHANGED);
        if (CHANGED.equals(condition)) {
            exchange.sendResponseHeaders(304, -1);
            return;
        }
        var list = lists.getOrDefault(path, new byte[0]);
        exchange.sendResponseHeaders(200, list.length);
        exchange.getResponseBody().write(list);
    }

    private static void redirect(HttpExchange exchange, int more) throws IOException {
        exchange.getResponseHeaders().add("Location", more == 0 ? "/list" : "/redirect/" + (more - 1));
        exchange.sendResponseHeaders(307, -1);
    }

    private void drip(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        while (closed.getCount() > 0) {
            exchange.getResponseBody().write(' ');
            exchange.getResponseBody().flush();
            pause();
        }
    }

    private static void huge(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        for (var at = 0; at < 1_000; at++) {
            exchange.getResponseBody().write(new byte[1 << 16]);
        }
    }

    private void await() {
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void pause() {
        try {
            closed.await(20, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
    }
}
