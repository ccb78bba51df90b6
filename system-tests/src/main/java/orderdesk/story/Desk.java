package orderdesk.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import tools.jackson.databind.json.JsonMapper;

/**
 * The running stack, as anybody outside sees it: public addresses and tokens, nothing else. Addresses come from system
 * properties like {@code orderdesk.order}; the defaults are those that {@code ./run} prints.
 */
final class Desk {

    private static final Map<String, Integer> PORTS = Map.ofEntries(
            Map.entry("issuer", 8100),
            Map.entry("order", 8101),
            Map.entry("inventory", 8102),
            Map.entry("confirmation", 8103),
            Map.entry("callback", 8104),
            Map.entry("promo", 8105),
            Map.entry("notification", 8106),
            Map.entry("shop", 8107),
            Map.entry("insight", 8108),
            Map.entry("pbx", 8110),
            Map.entry("mail", 8111),
            Map.entry("sms", 8112),
            Map.entry("crm", 8113));

    private static final int MANAGEMENT_ABOVE = 1000;

    /** A busy machine answers 503 with {@code Retry-After} where a service does not get an answer in time. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Map<String, Token> tokens = new ConcurrentHashMap<>();
    private final UnaryOperator<String> addresses;

    Desk() {
        this(service -> System.getProperty("orderdesk." + service, "http://127.0.0.1:" + PORTS.get(service)));
    }

    /** @param addresses where each service is found, by its word */
    Desk(UnaryOperator<String> addresses) {
        this.addresses = addresses;
    }

    Session as(String client) {
        return new Session(client);
    }

    /** What a service exports for Prometheus, on its management port. */
    String metrics(String service) {
        var address = URI.create(address(service));
        var management = "%s://%s:%d/actuator/prometheus"
                .formatted(address.getScheme(), address.getHost(), address.getPort() + MANAGEMENT_ABOVE);
        var request = HttpRequest.newBuilder(URI.create(management)).timeout(Duration.ofSeconds(20));
        return send(request.GET().build()).expect(200).body();
    }

    private String address(String service) {
        return addresses.apply(service);
    }

    private String token(String client) {
        return tokens.compute(client, (_, known) -> known == null || known.isOld() ? fetchToken(client) : known)
                .text();
    }

    private Token fetchToken(String client) {
        var secret = System.getProperty("orderdesk.secret", "demo");
        var basic = Base64.getEncoder().encodeToString((client + ":" + secret).getBytes(StandardCharsets.UTF_8));
        var request = HttpRequest.newBuilder(URI.create(address("issuer") + "/oauth2/token"))
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                .build();
        return new Token(send(request).expect(200).text("/access_token"), Instant.now());
    }

    /** Whoever is told to come again later does so, in the end with the answer that he got last. */
    private Answer patiently(Supplier<HttpRequest> request) {
        var until = Instant.now().plus(PATIENCE);
        var answer = send(request.get());
        while (answer.isLater() && Instant.now().isBefore(until)) {
            Narrator.pause();
            answer = send(request.get());
        }
        return answer;
    }

    private Answer send(HttpRequest request) {
        try {
            return Answer.of(http.send(request, BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException("%s %s: %s".formatted(request.method(), request.uri(), e), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotSo("interrupted");
        }
    }

    /** Somebody with a token, talking to the services. */
    final class Session {

        private final String client;

        private Session(String client) {
            this.client = client;
        }

        Answer get(String service, String path, String... headers) {
            return patiently(() -> request(service, path, headers).GET().build());
        }

        Answer post(String service, String path, Object body, String... headers) {
            return send("POST", service, path, body, headers);
        }

        Answer send(String method, String service, String path, Object body, String... headers) {
            var json = body instanceof String text ? text : JsonMapper.shared().writeValueAsString(body);
            return patiently(() -> request(service, path, headers)
                    .header("Content-Type", "application/json")
                    .method(method, BodyPublishers.ofString(json))
                    .build());
        }

        Answer upload(String service, String path, byte[] body, String contentType) {
            return patiently(() -> request(service, path)
                    .header("Content-Type", contentType)
                    .POST(BodyPublishers.ofByteArray(body))
                    .build());
        }

        /** An answer that goes on until it is closed. */
        <T> HttpResponse<T> stream(String service, String path, BodyHandler<T> body, String... headers)
                throws IOException, InterruptedException {
            var endless = HttpRequest.newBuilder(request(service, path, headers).build(), (_, _) -> true);
            return http.send(endless.timeout(Duration.ofMinutes(5)).GET().build(), body);
        }

        private HttpRequest.Builder request(String service, String path, String... headers) {
            var request = HttpRequest.newBuilder(URI.create(address(service) + path))
                    .timeout(Duration.ofSeconds(20))
                    .header("Authorization", "Bearer " + token(client));
            if (headers.length > 0) {
                request.headers(headers);
            }
            return request;
        }
    }

    /** A service's token lives five minutes; the story may take longer. */
    private record Token(String text, Instant since) {

        private static final Duration GOOD_FOR = Duration.ofMinutes(3);

        boolean isOld() {
            return Instant.now().isAfter(since.plus(GOOD_FOR));
        }
    }

    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
