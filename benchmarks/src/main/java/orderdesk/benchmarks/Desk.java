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
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import tools.jackson.databind.json.JsonMapper;

/** The public API, as a storefront and an operator use it. */
final class Desk {

    private static final String ORDER = """
            {"customer":{"person":{"surname":"Иванова","given":"Ирина","patronymic":"Сергеевна"},"phone":"%s",\
            "email":"irina@example.ru"},"lines":[\
            {"sku":"TR-NAME-L","name":"Футболка «Метеор» с вашей фамилией и номером","quantity":1,\
            "options":{"size":"L","colour":"красный","series":"Именная"},"price":{"minor":349000,"currency":"RUB"}},\
            {"sku":"TR-MUG-01","name":"Кружка «Метеор», 330 мл","quantity":2,\
            "options":{"colour":"белый","series":"Классика"},"price":{"minor":59000,"currency":"RUB"}}],\
            "delivery":{"method":"POST","address":{"country":"RU","region":"RU-SVE","city":"Екатеринбург",\
            "postalCode":"620014","lines":["ул. Малышева, д. 51, кв. 5"]}},"paymentMethod":"LINK"}""";

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final String storefront = token("tribuna-storefront");
    private final String operator = token("anna");

    /** The new order's id. */
    String post() {
        var phone = "+7916%07d".formatted(ThreadLocalRandom.current().nextInt(10_000_000));
        var request = HttpRequest.newBuilder(URI.create(address("order", 8101) + "/v1/orders"))
                .header("Authorization", "Bearer " + storefront)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString(ORDER.formatted(phone)))
                .build();
        var answer = send(request);
        if (answer.statusCode() != 201) {
            throw new IllegalStateException("Not accepted: %d %s".formatted(answer.statusCode(), answer.body()));
        }
        return JsonMapper.shared().readTree(answer.body()).path("id").asString();
    }

    boolean hasCase(String order) {
        var request = HttpRequest.newBuilder(URI.create(address("confirmation", 8103) + "/v1/cases/" + order))
                .header("Authorization", "Bearer " + operator)
                .build();
        return send(request).statusCode() == 200;
    }

    private String token(String client) {
        var basic = Base64.getEncoder().encodeToString((client + ":demo").getBytes(StandardCharsets.UTF_8));
        var request = HttpRequest.newBuilder(URI.create(address("issuer", 8100) + "/oauth2/token"))
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                .build();
        return JsonMapper.shared()
                .readTree(send(request).body())
                .path("access_token")
                .asString();
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

    private static String address(String service, int port) {
        return System.getProperty("orderdesk." + service, "http://127.0.0.1:" + port);
    }
}
