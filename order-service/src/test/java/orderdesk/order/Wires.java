package orderdesk.order;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import orderdesk.contracts.shared.Topics;
import orderdesk.contracts.shop.ShopEvent.ShopChanged;
import orderdesk.platform.testing.Arrivals;
import orderdesk.platform.testing.FixedShops;
import orderdesk.platform.testing.Relay;

/** The running service as others meet it: by HTTP and by the broker. */
final class Wires {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final int port;
    private final String token;

    Wires(int port, String token) {
        this.port = port;
        this.token = token;
    }

    HttpResponse<String> post(String path, String key, String body) {
        return send(request(path).header("Idempotency-Key", key).POST(BodyPublishers.ofString(body)));
    }

    /** @param tag the ETag, with its quotes */
    HttpResponse<String> change(String path, String tag, String body) {
        return send(request(path).header("If-Match", tag).POST(BodyPublishers.ofString(body)));
    }

    HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    static void announceTheShop() {
        var shop = FixedShops.TRIBUNA;
        Relay.send(Arrivals.on(Topics.SHOPS, "shop", shop)
                .event(shop.value(), 1, new ShopChanged(shop, 1, FixedShops.tribuna(), Instant.EPOCH)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(20))
                .header("Authorization", token)
                .header("Content-Type", "application/json");
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException("The service does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The test is over", e);
        }
    }
}
