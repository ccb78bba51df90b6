package orderdesk.faults;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The stack as anybody outside sees it. A connection that breaks is an {@link IOException}: the outcome is unknown. */
final class Outside {

    /** A token lives 5 minutes. */
    private static final Duration TOKEN_USED_FOR = Duration.ofMinutes(3);

    private final LocalStack stack;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private final Map<String, Token> tokens = new ConcurrentHashMap<>();

    Outside(LocalStack stack) {
        this.stack = stack;
    }

    Reply get(String who, String service, String path) throws IOException, InterruptedException {
        return send(who, service, path, "GET", null, Map.of());
    }

    Reply post(String who, String service, String path, String body, Map<String, String> headers)
            throws IOException, InterruptedException {
        return send(who, service, path, "POST", body, headers);
    }

    Reply put(String who, String service, String path, String body) throws IOException, InterruptedException {
        return send(who, service, path, "PUT", body, Map.of());
    }

    private Reply send(
            String who,
            String service,
            String path,
            String method,
            @org.jspecify.annotations.Nullable String body,
            Map<String, String> headers)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(stack.url(service) + path))
                .timeout(Duration.ofSeconds(15))
                .header("Authorization", "Bearer " + token(who))
                .header("Content-Type", headers.getOrDefault("Content-Type", "application/json"));
        headers.forEach(request::setHeader);
        request.method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        return Reply.of(http.send(request.build(), BodyHandlers.ofString()));
    }

    /** One at a time: when a token has run out, all who wait need the same new one. */
    private synchronized String token(String who) throws IOException, InterruptedException {
        var known = tokens.get(who);
        if (known == null || known.fetched().plus(TOKEN_USED_FOR).isBefore(Instant.now())) {
            known = new Token(fetch(who), Instant.now());
            tokens.put(who, known);
        }
        return known.value();
    }

    private String fetch(String who) throws IOException, InterruptedException {
        var basic = Base64.getEncoder().encodeToString((who + ":demo").getBytes(StandardCharsets.UTF_8));
        var request = HttpRequest.newBuilder(URI.create(stack.url("issuer") + "/oauth2/token"))
                .timeout(Duration.ofSeconds(15))
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials"));
        var answer = Reply.of(http.send(request.build(), BodyHandlers.ofString()));
        if (answer.status() != 200) {
            throw new IOException("no token for %s: %d".formatted(who, answer.status()));
        }
        return answer.text("/access_token");
    }

    private record Token(String value, Instant fetched) {}
}
