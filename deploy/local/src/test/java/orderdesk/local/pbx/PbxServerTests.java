package orderdesk.local.pbx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The exchange against a desk that notes what it is told. */
class PbxServerTests {

    private static final Duration SOON = Duration.ofSeconds(15);

    private final HttpClient http = HttpClient.newHttpClient();
    private final List<String> told = new CopyOnWriteArrayList<>();
    private HttpServer desk;
    private Account account;
    private volatile String route = "";
    private PbxServer pbx;
    private String url;

    @BeforeEach
    void start() throws IOException {
        desk = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        desk.createContext("/", asked -> {
            try (asked) {
                var body = new String(asked.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
                account.read(body)
                        .ifPresent(json -> told.add(asked.getRequestURI().getPath() + json));
                answer(asked);
            }
        });
        desk.start();
        account = new Account(
                "key",
                "salt",
                URI.create(
                        "http://127.0.0.1:%d/hooks/".formatted(desk.getAddress().getPort())));
        pbx = new PbxServer(0, account);
        url = "http://127.0.0.1:%d".formatted(pbx.start());
    }

    /** Where a call goes, where it is asked for that; else nothing. */
    private void answer(HttpExchange asked) throws IOException {
        if (!asked.getRequestURI().getPath().equals("/dialplan/route") || route.isEmpty()) {
            asked.sendResponseHeaders(204, -1);
            return;
        }
        asked.sendResponseHeaders(200, route.length());
        asked.getResponseBody().write(route.getBytes(StandardCharsets.UTF_8));
    }

    @AfterEach
    void stop() {
        pbx.stop();
        desk.stop(0);
    }

    @Test
    void callIsToldSignedNoticeByNotice() throws Exception {
        var answer = post("/calls", "{\"from\":\"79161234567\",\"line\":\"78005550122\",\"ring\":0,\"talk\":0}");

        assertThat(answer.statusCode()).isEqualTo(201);
        await().atMost(SOON).until(() -> told.size() == 9);
        assertThat(told).anyMatch(notice -> notice.startsWith("/hooks/events/summary"));
        assertThat(new String(get("/calls").body(), StandardCharsets.UTF_8)).contains("events/call 204");
    }

    @Test
    void noticesAreDoubledAndLostOnRequest() throws Exception {
        post(
                "/calls",
                "{\"line\":\"78005550122\",\"script\":\"missed\",\"ring\":0,\"twice\":true,\"shuffled\":true,\"lost\":2}");

        await().atMost(SOON).until(() -> told.size() == 2 * (6 - 2));
        assertThat(told.stream().filter(notice -> notice.startsWith("/hooks/events/summary")))
                .hasSize(2);
    }

    @Test
    void commandIsTakenAndItsCallCarriesIt() throws Exception {
        post("/customers", "{\"number\":\"+79160000000\",\"script\":\"busy\"}");
        var form = account.form(Map.of(
                "command_id", "dial/tribuna/1",
                "from", Map.of("extension", "101"),
                "to_number", "79160000000",
                "line_number", "78005550122"));

        assertThat(post("/vpbx/commands/callback", form).statusCode()).isEqualTo(200);
        await().atMost(SOON).until(() -> told.stream().anyMatch(notice -> notice.contains("\"call_direction\":2")));
        assertThat(told)
                .anyMatch(notice -> notice.contains("\"command_id\":\"dial/tribuna/1\"")
                        && notice.contains("\"disconnect_reason\":1121"));
    }

    @Test
    void deskIsAskedWhereACallGoesAndItRingsThere() throws Exception {
        route = "does=RING&extensions=104%2C101";
        post("/calls", "{\"from\":\"79161234567\",\"line\":\"78005550122\",\"ring\":0,\"talk\":0}");
        await().atMost(SOON).until(() -> told.stream().anyMatch(each -> each.contains("events/summary")));
        assertThat(told).anyMatch(each -> each.contains("\"extension\":\"104\""));

        route = "does=UNATTENDED&then=VOICEMAIL";
        var call = post("/calls", "{\"line\":\"78005550122\",\"ring\":0,\"talk\":0}");
        var entry = call.body().replaceAll(".*\"id\":\"([^\"]+)\".*", "$1");
        await().atMost(SOON)
                .until(() -> told.stream().anyMatch(each -> each.contains("events/recording") && each.contains(entry)));
        assertThat(told.stream().filter(each -> each.contains(entry)))
                .noneMatch(each -> each.contains("\"extension\""));
    }

    @Test
    void callerWhoWaitsPressesTheKey() throws Exception {
        post("/calls", "{\"line\":\"78005550122\",\"script\":\"keeps_place\",\"ring\":2}");

        await().atMost(SOON).until(() -> told.stream().anyMatch(each -> each.contains("events/summary")));
        assertThat(told).anyMatch(each -> each.contains("events/dtmf") && each.contains("\"location\":\"queue\""));
    }

    @Test
    void talkIsTransferredAfterAQuestion() throws Exception {
        var call = post("/calls", "{\"line\":\"78005550122\",\"extension\":\"101\",\"ring\":0,\"talk\":60}");
        var entry = call.body().replaceAll(".*\"id\":\"([^\"]+)\".*", "$1");
        await().atMost(SOON)
                .until(() ->
                        told.stream().anyMatch(each -> each.contains("\"Connected\"") && each.contains("-operator")));
        var form = account.form(Map.of(
                "command_id", "act/1",
                "call_id", entry + "-operator",
                "method", "hold",
                "to_number", "102",
                "initiator", "101"));

        assertThat(post("/vpbx/commands/transfer", form).statusCode()).isEqualTo(200);

        await().atMost(SOON).until(() -> told.stream().anyMatch(each -> each.contains("OnHold")));
        await().atMost(SOON).until(() -> told.stream().anyMatch(each -> each.contains("-colleague")));
        assertThat(post("/vpbx/commands/transfer", form).statusCode()).isEqualTo(420);
        var forged = new Account("key", "another", account.desk()).form(Map.of("call_id", entry + "-operator"));
        assertThat(post("/vpbx/commands/call/hangup", forged).statusCode()).isEqualTo(420);
    }

    @Test
    void unsignedCommandIsRefusedInTheProvidersWay() throws Exception {
        var forged = new Account("key", "another", account.desk()).form(Map.of("to_number", "79160000000"));

        assertThat(post("/vpbx/commands/callback", forged).statusCode()).isEqualTo(420);
        assertThat(post("/vpbx/queries/recording/post", forged).statusCode()).isEqualTo(420);
    }

    @Test
    void recordingIsFetchedOnceAndCanBeHeard() throws Exception {
        var found = post("/vpbx/queries/recording/post", account.form(Map.of("recording_id", "rec-1")));
        var address = found.headers().firstValue("Location").orElseThrow();

        var sound = get(address);
        try (var audio = AudioSystem.getAudioInputStream(new ByteArrayInputStream(sound.body()))) {
            assertThat(audio.getFrameLength()).isEqualTo(8L * Sound.RATE);
        }
        assertThat(get(address).statusCode()).isEqualTo(404);
    }

    @Test
    void nonsenseIsRefused() throws Exception {
        assertThat(post("/calls", "{").statusCode()).isEqualTo(400);
        assertThat(post("/calls", "{\"line\":\"1\",\"script\":\"sing\"}").statusCode())
                .isEqualTo(400);
        assertThat(get("/elsewhere").statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> post(String path, String body) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(url + path)).POST(BodyPublishers.ofString(body));
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private HttpResponse<byte[]> get(String path) throws Exception {
        return http.send(HttpRequest.newBuilder(URI.create(url + path)).build(), BodyHandlers.ofByteArray());
    }
}
