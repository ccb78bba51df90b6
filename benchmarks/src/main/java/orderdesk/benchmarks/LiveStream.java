package orderdesk.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** The console's live stream, as the page of an operator who has signed in reads it. */
final class LiveStream implements AutoCloseable {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient browser = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final Map<String, Long> rung = new ConcurrentHashMap<>();
    private final Stream<String> lines;
    private volatile boolean closed;

    LiveStream(String person) {
        signIn(person);
        var answer = send(
                HttpRequest.newBuilder(Place.http(Place.CONSOLE, "/v1/desk/stream"))
                        .header("Accept", "text/event-stream")
                        .build(),
                BodyHandlers.ofLines());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("The live stream answers " + answer.statusCode());
        }
        lines = answer.body();
        Thread.ofPlatform().daemon().name("live-stream").start(this::read);
    }

    /** The calls that have rung on the page, by id, and when, by {@link System#nanoTime}. */
    Map<String, Long> rung() {
        return Map.copyOf(rung);
    }

    private void read() {
        try {
            lines.filter(line -> line.startsWith("data:")).forEach(this::hear);
        } catch (UncheckedIOException ended) {
            if (!closed) {
                System.out.println("The live stream ended: " + ended.getMessage());
            }
        }
    }

    private void hear(String line) {
        var at = System.nanoTime();
        var change = JsonMapper.shared().readTree(line.substring("data:".length()));
        if (change.path("type").asString("").startsWith("callback.call-ringing.")) {
            rung.putIfAbsent(change.path("call").asString(), at);
        }
    }

    /** By the form, as anybody does: the console's door leads to the issuer, and from there back. */
    private void signIn(String person) {
        var door = get(Place.http(Place.CONSOLE, "/oauth2/authorization/desk"));
        var csrf = CSRF.matcher(door.body());
        if (!csrf.find()) {
            throw new IllegalStateException("No form to sign in: " + door.statusCode());
        }
        var form = "username=%s&password=demo&_csrf=%s"
                .formatted(person, URLEncoder.encode(csrf.group(1), StandardCharsets.UTF_8));
        send(
                HttpRequest.newBuilder(Place.http(Place.ISSUER, "/login"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> get(URI address) {
        return send(
                HttpRequest.newBuilder(address).header("Accept", "text/html").build(), BodyHandlers.ofString());
    }

    private <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> body) {
        try {
            return browser.send(request, body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    @Override
    public void close() {
        closed = true;
        browser.shutdownNow();
    }
}
