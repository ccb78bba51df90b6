package orderdesk.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Suppliers and their price lists, by the public API, as a manager of the demo's second shop uses it. */
final class FeedDesk {

    static final String SHOP = "chasy";

    private static final String SUPPLIER = """
            {"name":"Benchmark","currency":"RUB","lostPercentMax":100,"jumpedPercentMax":100}""";

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    void add(String supplier) {
        send("PUT", "/v1/suppliers/" + supplier, "application/json", BodyPublishers.ofString(SUPPLIER));
    }

    /** @return what became of the list, when all of it is in the catalogue */
    JsonNode post(String supplier, Path list) throws IOException {
        var path = "/v1/suppliers/%s/price-lists".formatted(supplier);
        var report = send("POST", path, "application/xml", BodyPublishers.ofFile(list));
        if (!report.path("state").asString().equals("APPLIED")) {
            throw new IllegalStateException("Not let in: " + report);
        }
        return report;
    }

    private JsonNode send(String method, String path, String type, BodyPublisher body) {
        var request = HttpRequest.newBuilder(Place.http(Place.INVENTORY, path + "?shop=" + SHOP))
                .header("Authorization", "Bearer " + token())
                .header("Content-Type", type)
                .method(method, body)
                .build();
        return JsonMapper.shared().readTree(answer(request, 201));
    }

    /** A new one each time: a token may be older than a large list takes. */
    private String token() {
        var basic = Base64.getEncoder().encodeToString("admin:demo".getBytes(StandardCharsets.UTF_8));
        var request = HttpRequest.newBuilder(Place.http(Place.ISSUER, "/oauth2/token"))
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                .build();
        return JsonMapper.shared()
                .readTree(answer(request, 200))
                .path("access_token")
                .asString();
    }

    private String answer(HttpRequest request, int expected) {
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != expected) {
                throw new IllegalStateException(
                        "%s: %d %s".formatted(request.uri(), answer.statusCode(), answer.body()));
            }
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
