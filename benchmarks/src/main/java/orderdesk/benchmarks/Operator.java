package orderdesk.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One of many operators of the demo shop {@code tribuna}; the demo knows four, so these bring their own tokens. */
final class Operator {

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private final String token;

    Operator(String name) {
        this.token = IssuedTokens.forOperator(name);
    }

    /** @param cases of one person; none where nothing was given */
    record Taken(String person, String claim, List<String> cases) {}

    Taken next() {
        var given = post("/v1/queue/next?shop=tribuna", "{}", "");
        var cases = new ArrayList<String>();
        given.path("cases").forEach(item -> cases.add(item.path("id").asString()));
        var claim = given.path("claim");
        return new Taken(claim.path("person").asString(""), claim.path("token").asString(""), cases);
    }

    void reachNobody(Taken taken) {
        for (var id : taken.cases()) {
            post("/v1/cases/%s/dial?shop=tribuna".formatted(id), "{}", taken.claim());
            post("/v1/cases/%s/outcome?shop=tribuna".formatted(id), "{\"outcome\":\"NO_ANSWER\"}", taken.claim());
        }
    }

    private JsonNode post(String path, String body, String claim) {
        var request = HttpRequest.newBuilder(Place.http(Place.CONFIRMATION, path))
                .timeout(Duration.ofSeconds(20))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
        if (!claim.isEmpty()) {
            request.header("Claim-Token", claim);
        }
        try {
            var answer = HTTP.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException("%s: %d %s".formatted(path, answer.statusCode(), answer.body()));
            }
            return JsonMapper.shared().readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
