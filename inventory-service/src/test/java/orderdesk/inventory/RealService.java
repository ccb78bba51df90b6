package orderdesk.inventory;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import orderdesk.contracts.order.OrderEvent;
import orderdesk.contracts.shared.Topics;
import orderdesk.contracts.shared.Wire;
import orderdesk.platform.access.Role;
import orderdesk.platform.inbox.Received;
import orderdesk.platform.shops.Shops;
import orderdesk.platform.testing.Arrivals;
import orderdesk.platform.testing.FixedShops;
import orderdesk.platform.testing.RealServers;
import orderdesk.platform.testing.Relay;
import orderdesk.platform.testing.Tokens;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** The whole service on a real broker and a real database, and whoever calls it. One application for all tests. */
@SpringBootTest(
        classes = InventoryServiceApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"management.server.port=0", "orderdesk.feeds.anywhere=true", "orderdesk.suppliers.anywhere=true"})
@Import({Tokens.Issuer.class, RealService.ItsShops.class})
abstract class RealService {

    static final Arrivals ORDERS = Arrivals.on(Topics.ORDERS, "order", Orders.SHOP);

    static final Duration SOON = Duration.ofSeconds(40);

    final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort
    int port;

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry registry) {
        RealServers.properties(registry);
    }

    @BeforeAll
    static void topics() {
        RealServers.kafka().createTopics(4, Topics.ORDERS, Topics.STOCK, Topics.SHOPS);
    }

    /** The shop of all that this test does; its manager does it. */
    abstract String shop();

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(request(path).GET().build(), BodyHandlers.ofString());
    }

    HttpResponse<String> send(String method, String path, String type, byte[] body)
            throws IOException, InterruptedException {
        var request = request(path).header("Content-Type", type).method(method, BodyPublishers.ofByteArray(body));
        return http.send(request.build(), BodyHandlers.ofString());
    }

    /** Replaces what was read. */
    HttpResponse<String> sendIf(String tag, String path, byte[] body) throws IOException, InterruptedException {
        return sendIf(tag, "PUT", path, body);
    }

    HttpResponse<String> sendIf(String tag, String method, String path, byte[] body)
            throws IOException, InterruptedException {
        var request = request(path)
                .header("Content-Type", "application/json")
                .header("If-Match", tag)
                .method(method, BodyPublishers.ofByteArray(body));
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", new Tokens("inventory").of("manager", shop(), Role.MANAGER))
                .header("Accept", "application/json");
    }

    static void publish(Received<OrderEvent> received) {
        Relay.send(ORDERS.event(received.subject(), received.sequence(), received.event()));
    }

    static JsonNode json(HttpResponse<String> answer) {
        return Wire.mapper().readTree(answer.body());
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class ItsShops {

        @Bean
        @Primary
        Shops itsShops() {
            return new FixedShops().with(RealFeeds.SHOP, RealFeeds.inTenge());
        }
    }
}
