package orderdesk.platform.inbox;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import orderdesk.platform.access.Role;
import orderdesk.platform.testing.Tokens;
import org.springframework.context.ApplicationContext;

/** A service as those who run it use it: its management port, and what its API has for administrators. */
final class Management {

    private static final Tokens TOKENS = new Tokens("test");

    private final String address;
    private final String token;

    Management(ApplicationContext service) {
        this(service, TOKENS.of("root", "tribuna", Role.ADMIN));
    }

    static Management as(ApplicationContext service, Role... roles) {
        return new Management(service, TOKENS.of("somebody", "tribuna", roles));
    }

    /** The API instead of the management port. */
    static Management api(ApplicationContext service, String shop, Role role) {
        return new Management(service, "local.server.port", "v1", TOKENS.of("root", shop, role));
    }

    private Management(ApplicationContext service, String token) {
        this(service, "local.management.port", "actuator", token);
    }

    private Management(ApplicationContext service, String port, String root, String token) {
        this.token = token;
        this.address =
                "http://127.0.0.1:%s/%s/".formatted(service.getEnvironment().getRequiredProperty(port), root);
    }

    String get(String path) throws IOException, InterruptedException {
        return answer(HttpRequest.newBuilder(URI.create(address + path)));
    }

    String post(String path, String json, Object... values) throws IOException, InterruptedException {
        return answer(HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json.formatted(values))));
    }

    private String answer(HttpRequest.Builder request) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.header("Authorization", token).build(), BodyHandlers.ofString())
                    .body();
        }
    }
}
