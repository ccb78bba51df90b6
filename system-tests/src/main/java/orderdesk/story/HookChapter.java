package orderdesk.story;

import static orderdesk.story.Narrator.check;
import static orderdesk.story.Narrator.same;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A storefront hears of its orders by webhook, signed as Standard Webhooks has it. */
final class HookChapter {

    private static final int UNAVAILABLE = 503;
    private static final int TAKEN = 204;

    private final Cast cast;
    private final Queue<Heard> heard = new ConcurrentLinkedQueue<>();
    private volatile int status = TAKEN;

    HookChapter(Cast cast) {
        this.cast = cast;
    }

    void play(Narrator narrator) {
        var server = listening();
        try {
            var url = "http://127.0.0.1:%d/hook".formatted(server.getAddress().getPort());
            var opened = narrator.step("a storefront opens an endpoint, and is given its secret", () -> open(url));
            narrator.step("it hears of an order, and the signature holds", () -> hears(opened));
            narrator.step("it is away: the same news comes again under the same id", this::again);
            narrator.step("it is stopped, and nothing comes any more", () -> stopped(opened, url));
        } finally {
            server.stop(0);
        }
    }

    private HttpServer listening() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", this::take);
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Answer open(String url) {
        var body = Map.of("url", url, "types", List.of("order.placed.v1"));
        return cast.storefront
                .post("notification", "/v1/webhooks", body, "Idempotency-Key", Cast.freshKey())
                .expect(201);
    }

    private void hears(Answer opened) {
        var order = cast.mug("Хукова", "Анна");
        var news = about(order, 1);
        same(signature(opened.text("/secret"), news), news.signature());
        check(!news.body().contains("Хукова"), "a name in the open: " + news.body());
    }

    private void again() {
        status = UNAVAILABLE;
        var order = cast.mug("Хукова", "Вера");
        about(order, 1);
        status = TAKEN;
        about(order, 2);
        same(1L, heardOf(order).stream().map(Heard::id).distinct().count());
    }

    private void stopped(Answer opened, String url) {
        var path = "/v1/webhooks/" + opened.text("/endpoint/id");
        var read = cast.storefront.get("notification", path).expect(200);
        var body = Map.of("url", url, "types", List.of("order.placed.v1"), "stopped", true);
        var stopped = cast.storefront
                .send("PUT", "notification", path, body, "If-Match", read.etag())
                .expect(200);
        same(true, stopped.at("/stopped").asBoolean());
    }

    private Heard about(String order, int times) {
        var until = Instant.now().plus(Narrator.SOON);
        var found = heardOf(order);
        while (found.size() < times) {
            check(Instant.now().isBefore(until), "heard %d times of order %s".formatted(found.size(), order));
            Narrator.pause();
            found = heardOf(order);
        }
        return found.getLast();
    }

    private List<Heard> heardOf(String order) {
        return heard.stream().filter(news -> news.body().contains(order)).toList();
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            var headers = exchange.getRequestHeaders();
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            heard.add(new Heard(
                    headers.getFirst("webhook-id"),
                    headers.getFirst("webhook-timestamp"),
                    headers.getFirst("webhook-signature"),
                    body));
            exchange.sendResponseHeaders(status, -1);
        }
    }

    private static String signature(String secret, Heard news) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring("whsec_".length())), "HmacSHA256"));
            var signed = "%s.%s.%s".formatted(news.id(), news.at(), news.body());
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Heard(String id, String at, String signature, String body) {}
}
