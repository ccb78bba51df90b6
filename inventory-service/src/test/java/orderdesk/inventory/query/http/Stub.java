package orderdesk.inventory.query.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** A supplier's service that does everything that services do when they are in trouble. */
public final class Stub implements AutoCloseable {

    static final String HAS_X = """
            {"lines": [{"sku": "X", "quantity": 2, "cost": 5000, "currency": "RUB",
              "readyAt": "2026-11-21T12:00:00Z"}], "reference": "R-1", "mood": "fine"}""";

    public enum Manner {
        GOOD,
        HANGS,
        DRIPS,
        FAILS,
        WAITS,
        PAGE,
        TRUNCATED,
        HUGE,
        LATER,
        REFUSES,
        ELSEWHERE,
        OTHER_SKU,
        OTHER_MONEY
    }

    public final List<String> keys = new CopyOnWriteArrayList<>();
    final List<String> bodies = new CopyOnWriteArrayList<>();
    public volatile Manner manner = Manner.GOOD;

    private final CountDownLatch closed = new CountDownLatch(1);
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;

    public Stub() {
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(executor);
        server.createContext("/", this::serve);
        server.start();
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/desk/");
    }

    private void serve(HttpExchange call) throws IOException {
        keys.add(call.getRequestHeaders().getFirst("Idempotency-Key"));
        bodies.add(new String(call.getRequestBody().readAllBytes(), UTF_8));
        switch (manner) {
            case GOOD -> answer(call, 200, HAS_X);
            case HANGS -> waitForTheEnd();
            case DRIPS -> drip(call);
            case FAILS -> answer(call, 500, "oops");
            case WAITS -> {
                call.getResponseHeaders().set("Retry-After", "120");
                answer(call, 429, "{}");
            }
            case PAGE -> answer(call, 200, "<!doctype html><h1>Maintenance</h1>");
            case TRUNCATED -> answer(call, 200, HAS_X.substring(0, 40));
            case HUGE -> answer(call, 200, "{\"lines\": [" + " ".repeat(SupplierReading.ANSWER_MAX) + "]}");
            case LATER -> answer(call, 202, "");
            case REFUSES -> answer(call, 404, "no such shop");
            case ELSEWHERE -> {
                call.getResponseHeaders().set("Location", "http://127.0.0.1:1/");
                answer(call, 302, "");
            }
            case OTHER_SKU -> answer(call, 200, HAS_X.replace("\"X\"", "\"Y\""));
            case OTHER_MONEY -> answer(call, 200, HAS_X.replace("RUB", "USD"));
        }
    }

    private static void answer(HttpExchange call, int status, String body) throws IOException {
        var bytes = body.getBytes(UTF_8);
        call.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        try (var out = call.getResponseBody()) {
            out.write(bytes);
        }
    }

    /** A byte now and then, so that no pause is ever long. */
    private void drip(HttpExchange call) throws IOException {
        call.sendResponseHeaders(200, 0);
        try (var out = call.getResponseBody()) {
            while (!closed.await(20, TimeUnit.MILLISECONDS)) {
                out.write(' ');
                out.flush();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void waitForTheEnd() {
        try {
            closed.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        executor.shutdownNow();
    }
}
