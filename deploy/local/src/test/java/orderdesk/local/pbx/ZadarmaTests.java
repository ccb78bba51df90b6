package orderdesk.local.pbx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A line at Zadarma against a desk that notes what it is told. */
class ZadarmaTests {

    private static final Duration SOON = Duration.ofSeconds(15);
    private static final String LINE = "78005550166";
    private static final String SECRET = "demo";

    private final List<Map<String, String>> told = new CopyOnWriteArrayList<>();
    private final Journal journal = new Journal();
    private HttpServer desk;
    private Zadarma zadarma;
    private volatile String answer = "";

    @BeforeEach
    void start() throws IOException {
        desk = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        desk.createContext("/", this::note);
        desk.start();
        var address = URI.create(
                "http://127.0.0.1:%d/zadarma".formatted(desk.getAddress().getPort()));
        zadarma = new Zadarma(LINE, SECRET, address, journal);
    }

    @AfterEach
    void stop() {
        desk.stop(0);
    }

    /** {@code base64_encode(hash_hmac('sha1', 'abc', 'secret'))}, as OpenSSL reckons it. */
    @Test
    void signatureIsOfTheHexDigits() {
        assertThat(Zadarma.signed("secret", "abc"))
                .isEqualTo("Njk0YWJkMTA4NDJkMTYxZGRiYzU0ZGY4YTBkNTdjZjY0ZDBkYmNjOQ==");
    }

    @Test
    void callIsToldOfAsItGoesAndEachNoticeIsSigned() {
        var id = zadarma.call(wanted("answered", "102", false));

        await().atMost(SOON).until(() -> told.size() == 4);
        assertThat(told)
                .extracting(notice -> notice.get("event"))
                .containsExactly("NOTIFY_START", "NOTIFY_INTERNAL", "NOTIFY_ANSWER", "NOTIFY_END");
        assertThat(told).allSatisfy(notice -> {
            assertThat(notice).containsEntry("pbx_call_id", id).containsEntry("caller_id", "79161234567");
            var second = "NOTIFY_ANSWER".equals(notice.get("event")) ? "destination" : "called_did";
            assertThat(notice.get("Signature"))
                    .isEqualTo(Zadarma.signed(
                            SECRET, notice.get("caller_id") + notice.get(second) + notice.get("call_start")));
        });
        assertThat(told.getLast())
                .containsEntry("disposition", "answered")
                .containsEntry("duration", "1")
                .containsEntry("internal", "102");
        assertThat(journal.all().getFirst().answers()).contains("NOTIFY_END 204");
    }

    @Test
    void answerToTheFirstNoticeSaysWhoseTelephoneRings() {
        answer = "{\"redirect\":\"104\",\"return_timeout\":20}";

        zadarma.call(wanted("missed", null, false));

        await().atMost(SOON).until(() -> told.size() == 3);
        assertThat(told.get(1)).containsEntry("internal", "104");
        assertThat(told.getLast()).containsEntry("disposition", "cancel").containsEntry("duration", "0");
    }

    @Test
    void noticesComeTwiceOnRequest() {
        zadarma.call(wanted("busy", "101", true));

        await().atMost(SOON).until(() -> told.size() == 5);
        assertThat(told.stream().filter(notice -> "NOTIFY_END".equals(notice.get("event"))))
                .hasSize(2)
                .allSatisfy(notice -> assertThat(notice).containsEntry("disposition", "busy"));
    }

    private void note(HttpExchange asked) throws IOException {
        try (asked) {
            var form = new String(asked.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var fields = new HashMap<String, String>();
            for (var pair : form.split("&")) {
                var parts = pair.split("=", 2);
                fields.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
            }
            fields.put("Signature", asked.getRequestHeaders().getFirst("Signature"));
            told.add(fields);
            var says = "NOTIFY_START".equals(fields.get("event")) ? answer : "";
            asked.sendResponseHeaders(says.isEmpty() ? 204 : 200, says.isEmpty() ? -1 : says.length());
            asked.getResponseBody().write(says.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static Wanted wanted(String script, @Nullable String extension, boolean twice) {
        return new Wanted("79161234567", LINE, script, extension, 1, 1, twice, false, 0);
    }
}
