package orderdesk.local.crm;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The CRM by its doors. */
class CrmSimulatorTests {

    static final String MUG = """
        {"lastName": "<b>Крылова</b>", "items": [{"productName": "Кружка", "quantity": 2, "initialPrice": 590,
         "discountManualAmount": 90, "offer": {"externalId": "M"}}]}\
        """;

    final CrmSimulator crm = new CrmSimulator(
            new CrmSimulatorSettings(0, "key"),
            new CrmBooks(Clock.fixed(Instant.parse("2026-11-23T09:00:00Z"), ZoneOffset.UTC)));
    final HttpClient client = HttpClient.newHttpClient();

    @BeforeEach
    void start() {
        crm.start();
    }

    @AfterEach
    void stop() {
        crm.stop();
    }

    @Test
    void orderIsInTheHistoryAndReadByWhoHasTheKey() throws Exception {
        var id = json(post("/orders", MUG)).path("id").asLong();

        var history =
                json(get("/api/v5/orders/history?limit=100&filter%5BstartDate%5D=2026-11-23+11%3A00%3A00", "key"));
        assertThat(history.path("history").path(0).path("order").path("id").asLong())
                .isEqualTo(id);
        assertThat(history.path("history").path(0).path("source").asString()).isEqualTo("user");
        var order = json(get("/api/v5/orders/" + id + "?by=id", "key")).path("order");
        assertThat(order.path("status").asString()).isEqualTo("new");
        assertThat(order.path("items").path(0).path("discountTotal").decimalValue())
                .isEqualByComparingTo("90");
    }

    @Test
    void editReplacesPositionsAndIsKnownByItsKey() throws Exception {
        var made = json(post("/orders", MUG));
        var item = made.path("items").path(0).path("id").asLong();
        var last = json(get(
                        "/api/v5/orders/history?limit=100&filter[sinceId]=0"
                                .replace("[", "%5B")
                                .replace("]", "%5D"),
                        "key"))
                .path("history")
                .path(0)
                .path("id")
                .asLong();

        var edited = json(edit(made.path("id").asLong(), """
            {"status": "client-confirmed", "statusComment": "ok", "items": [{"id": %d, "quantity": 3},
             {"productName": "Шарф", "quantity": 1, "initialPrice": 1490, "offer": {"externalId": "S"}}]}\
            """.formatted(item)));

        assertThat(edited.path("success").asBoolean()).isTrue();
        var items = edited.path("order").path("items");
        assertThat(items).hasSize(2);
        assertThat(items.path(0).path("quantity").asInt()).isEqualTo(3);
        assertThat(items.path(0).path("initialPrice").asInt()).isEqualTo(590);
        assertThat(items.path(1).path("id").asLong()).isNotZero().isNotEqualTo(item);
        var later = json(get("/api/v5/orders/history?filter%5BsinceId%5D=" + last, "key"))
                .path("history");
        assertThat(later).hasSize(1);
        assertThat(later.path(0).path("apiKey").path("current").asBoolean()).isTrue();
    }

    @Test
    void whatRetailCrmRefusesIsRefused() throws Exception {
        var id = json(post("/orders", MUG)).path("id").asLong();

        assertThat(get("/api/v5/orders/" + id, "other").statusCode()).isEqualTo(403);
        assertThat(get("/api/v5/orders/1", "key").statusCode()).isEqualTo(404);
        assertThat(get("/api/v5/orders/x", "key").statusCode()).isEqualTo(400);
        assertThat(edit(id, "{\"statusComment\": \"alone\"}").statusCode()).isEqualTo(400);
        assertThat(edit(id, "{\"items\": [{\"id\": 99}]}").statusCode()).isEqualTo(400);
        assertThat(edit(id, "[]").statusCode()).isEqualTo(400);
        assertThat(post("/orders", "x").statusCode()).isEqualTo(400);
    }

    @Test
    void pageShowsTextAndNoMarkup() throws Exception {
        post("/orders", MUG);

        assertThat(get("/", "").body()).contains("&lt;b&gt;Крылова").doesNotContain("<b>");
    }

    private HttpResponse<String> get(String path, String key) throws Exception {
        return client.send(
                HttpRequest.newBuilder(at(path)).header("X-API-KEY", key).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String body) throws Exception {
        return client.send(
                HttpRequest.newBuilder(at(path))
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> edit(long id, String order) throws Exception {
        var form = "by=id&order=" + URLEncoder.encode(order, StandardCharsets.UTF_8);
        var request = HttpRequest.newBuilder(at("/api/v5/orders/%d/edit".formatted(id)))
                .header("X-API-KEY", "key")
                .POST(BodyPublishers.ofString(form))
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + crm.port() + path);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }
}
