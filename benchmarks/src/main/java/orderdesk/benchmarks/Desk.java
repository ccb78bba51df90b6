package orderdesk.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.json.JsonMapper;

/** The desk's public API as people use it, now and then; orders come in by {@link Storefront}. */
final class Desk {

    /** Tokens live for five minutes. */
    private static final Duration TOKEN_KEPT = Duration.ofMinutes(2);

    private record Token(String text, long fetched) {}

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final Map<String, Token> tokens = new ConcurrentHashMap<>();

    /** Of a client or person of the demo shops. */
    String token(String client) {
        return tokens.compute(client, (_, known) -> known == null || isOld(known) ? fetched(client) : known).text;
    }

    private static boolean isOld(Token token) {
        return System.nanoTime() - token.fetched > TOKEN_KEPT.toNanos();
    }

    private Token fetched(String client) {
        var basic = Base64.getEncoder().encodeToString((client + ":demo").getBytes(StandardCharsets.UTF_8));
        var answer = send(HttpRequest.newBuilder(Place.http(Place.ISSUER, "/oauth2/token"))
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                .build());
        var token = JsonMapper.shared().readTree(answer.body()).path("access_token");
        return new Token(token.asString(), System.nanoTime());
    }

    /** Places one order as the demo shop's storefront; answers its id. */
    String place(String order) {
        var answer = send(HttpRequest.newBuilder(Place.http(Place.ORDER, "/v1/orders"))
                .header("Authorization", "Bearer " + token("tribuna-storefront"))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString(order))
                .build());
        if (answer.statusCode() != 201) {
            throw new IllegalStateException("%d %s".formatted(answer.statusCode(), answer.body()));
        }
        return JsonMapper.shared().readTree(answer.body()).path("id").asString();
    }

    HttpResponse<String> send(String method, URI address, String client, String type, String body) {
        return send(HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + token(client))
                .header("Content-Type", type)
                .method(method, BodyPublishers.ofString(body))
                .build());
    }

    /** Something that is made once, however often it is asked for under this key. */
    HttpResponse<String> send(String method, URI address, String client, String type, String body, UUID key) {
        return send(HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + token(client))
                .header("Content-Type", type)
                .header("Idempotency-Key", key.toString())
                .method(method, BodyPublishers.ofString(body))
                .build());
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
