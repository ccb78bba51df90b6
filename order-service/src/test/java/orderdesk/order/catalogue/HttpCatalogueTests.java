package orderdesk.order.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import orderdesk.contracts.order.Line.Options;
import orderdesk.contracts.shared.Money;
import orderdesk.contracts.shared.ShopId;
import orderdesk.contracts.shared.Sku;
import orderdesk.order.CatalogueUnavailable;
import orderdesk.order.domain.Offer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a server that answers as inventory-service does, and as it should not. */
class HttpCatalogueTests {

    private static final ShopId SHOP = new ShopId("tribuna");
    private static final Sku SKU = new Sku("ШАРФ 1/2");

    private final AtomicReference<String> asked = new AtomicReference<>("");
    private final AtomicInteger calls = new AtomicInteger();
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile int status = 200;
    private volatile String body = "{}";
    private volatile boolean hanging;
    private HttpServer server = start();
    private HttpCatalogue catalogue = catalogue();

    @BeforeEach
    void fresh() {
        catalogue = catalogue();
    }

    @AfterEach
    void stop() {
        over.countDown();
        server.stop(0);
    }

    @Test
    void priceIsAskedOfTheShopsCatalogue() {
        body = """
                {"sku": "ШАРФ 1/2", "name": "Шарф", "options": {"colour": "красный"}, "prepayOnly": false,
                 "price": {"minor": 99900, "currency": "RUB"}, "free": 3, "somethingNewer": true}
                """;

        assertThat(catalogue.offer(SHOP, SKU))
                .contains(new Offer(
                        SKU, "Шарф", new Options(null, "красный", null), new Money(99_900, "RUB"), false, null));
        assertThat(asked.get()).isEqualTo("/v1/prices?sku=ШАРФ 1/2&shop=tribuna");
    }

    @Test
    void productWithoutAPriceIsNoOffer() {
        body = "{\"name\": \"Шарф\", \"prepayOnly\": false}";

        assertThat(catalogue.offer(SHOP, SKU)).isEmpty();
    }

    @Test
    void unknownProductIsNoOffer() {
        status = 404;

        assertThat(catalogue.offer(SHOP, SKU)).isEmpty();
    }

    @Test
    void operatorIsNotKeptWaiting() {
        hanging = true;
        var began = System.nanoTime();

        unavailable();

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void answerThatIsNoneIsUnavailability() {
        body = "<html>";

        unavailable();
    }

    @Test
    void catalogueThatFailsIsLeftAlone() {
        status = 500;
        for (int i = 0; i < 10; i++) {
            unavailable();
        }

        assertThat(calls.get()).isEqualTo(5);
    }

    private void unavailable() {
        assertThatExceptionOfType(CatalogueUnavailable.class).isThrownBy(() -> catalogue.offer(SHOP, SKU));
    }

    private HttpCatalogue catalogue() {
        var url = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        return new HttpCatalogue(new CatalogueSettings(url, Duration.ofMillis(300)));
    }

    private HttpServer start() {
        try {
            var started = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
            started.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            started.createContext("/", exchange -> {
                calls.incrementAndGet();
                asked.set(exchange.getRequestURI().getPath() + "?"
                        + exchange.getRequestURI().getQuery());
                if (hanging) {
                    hold();
                }
                var bytes = body.getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                exchange.sendResponseHeaders(status, bytes.length);
                exchange.getResponseBody().write(bytes);
                exchange.close();
            });
            started.start();
            return started;
        } catch (IOException e) {
            throw new IllegalStateException("No port for the test", e);
        }
    }

    private void hold() throws IOException {
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("The test is over", e);
        }
    }
}
