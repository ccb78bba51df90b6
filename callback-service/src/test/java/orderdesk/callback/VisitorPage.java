package orderdesk.callback;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import orderdesk.callback.widget.WidgetDesk;
import orderdesk.callback.widget.domain.WidgetSettings;
import orderdesk.contracts.callback.CallTaskId;
import tools.jackson.databind.json.JsonMapper;

/** A visitor's page that speaks to the running service as the widget does. */
final class VisitorPage {

    private static final String ORIGIN = "https://tribuna.example";
    private static final String SECRET = "s".repeat(43);

    private final HttpClient http = HttpClient.newHttpClient();
    private final String root;

    VisitorPage(int port) {
        this.root = "http://127.0.0.1:%d/v1/widget/shops/tribuna/chats".formatted(port);
    }

    void allowed(WidgetDesk desk) {
        var settings = new WidgetSettings(Set.of(ORIGIN), true, Duration.ofMinutes(5), "pd-1", ORIGIN + "/privacy");
        desk.write(Theatre.SHOP, settings, Theatre.CAUSE, _ -> {});
    }

    CallTaskId opens(String question) throws Exception {
        var body = "{\"text\": \"%s\", \"consent\": \"pd-1\", \"secret\": \"%s\"}".formatted(question, SECRET);
        var request = request("")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString(body));
        var answer = http.send(request.build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        var id = JsonMapper.shared().readTree(answer.body()).at("/id").asString();
        return new CallTaskId(UUID.fromString(id));
    }

    /** @param seen the number of the last message that it has */
    Heard follow(CallTaskId chat, int seen) throws Exception {
        var request = request("/%s/stream".formatted(chat))
                .header("Chat-Secret", SECRET)
                .header("Last-Event-ID", String.valueOf(seen))
                .GET();
        var answer = http.send(request.build(), BodyHandlers.ofInputStream());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEqualTo(Optional.of(ORIGIN));
        return new Heard(answer.body());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(root + path)).header("Origin", ORIGIN);
    }

    /** What came in on one stream so far. */
    static final class Heard implements AutoCloseable {

        private final InputStream stream;
        private final StringBuffer all = new StringBuffer();

        Heard(InputStream stream) {
            this.stream = stream;
            Thread.ofVirtual().start(this::listen);
        }

        private void listen() {
            var part = new byte[4_096];
            try {
                for (var length = stream.read(part); length >= 0; length = stream.read(part)) {
                    all.append(new String(part, 0, length, StandardCharsets.UTF_8));
                }
            } catch (IOException closed) {
                all.append("closed: ").append(closed.getMessage());
            }
        }

        boolean heard(String text) {
            return all.indexOf(text) >= 0;
        }

        @Override
        public void close() throws IOException {
            stream.close();
        }
    }
}
