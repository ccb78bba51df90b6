package orderdesk.platform.inbox;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import org.springframework.context.ApplicationContext;

/** The management port of a service, as those who run it use it. */
final class Management {

    private final String address;

    Management(ApplicationContext service) {
        this.address = "http://127.0.0.1:%s/actuator/"
                .formatted(service.getEnvironment().getRequiredProperty("local.management.port"));
    }

    String get(String path) throws IOException, InterruptedException {
        return answer(HttpRequest.newBuilder(URI.create(address + path)).build());
    }

    String post(String path, String json, Object... values) throws IOException, InterruptedException {
        return answer(HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json.formatted(values)))
                .build());
    }

    private static String answer(HttpRequest request) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.ofString()).body();
        }
    }
}
