package orderdesk.notification.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import orderdesk.contracts.shared.ShopId;
import orderdesk.notification.webhook.domain.Endpoint;
import orderdesk.notification.webhook.domain.Reaction;
import orderdesk.platform.testing.FixedShops;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes over the wire, as a storefront's server sees it; its library of Standard Webhooks verifies it. */
class HttpCourierTests {

    static final Map<String, String> NO_HEADERS = Map.of();

    final Secrets secrets = new Secrets("test");
    final Endpoint endpoint = Endpoint.opened("e-1", "https://x", Set.of("order.placed.v1"), Instant.now())
            .next();
    private HttpServer server;
    private int status = 204;
    private Map<String, List<String>> headers = Map.of();
    private String body = "";

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::take);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void receiversLibraryAcceptsTheSignatureAndNoOther() throws Exception {
        var reaction = post(endpoint, Instant.now());

        assertThat(reaction).isEqualTo(new Reaction.Taken(204));
        var verifier = new Webhook(secrets.current(FixedShops.TRIBUNA, endpoint));
        verifier.verify(body, received());
        assertThatThrownBy(() -> verifier.verify(body + " ", received()))
                .isInstanceOf(WebhookVerificationException.class);
        var foreign = new Webhook(secrets.current(new ShopId("chasy"), endpoint));
        assertThatThrownBy(() -> foreign.verify(body, received())).isInstanceOf(WebhookVerificationException.class);
    }

    @Test
    void bothSecretsSignForADayAfterARotation() throws Exception {
        var now = Instant.now();
        var rotated = endpoint.rotated(now.minus(Duration.ofHours(23))).next();
        post(rotated, now);
        var former = new Webhook(secrets.current(FixedShops.TRIBUNA, endpoint));
        var current = new Webhook(secrets.current(FixedShops.TRIBUNA, rotated));
        assertThatCode(() -> former.verify(body, received())).doesNotThrowAnyException();
        assertThatCode(() -> current.verify(body, received())).doesNotThrowAnyException();

        post(endpoint.rotated(now.minus(Duration.ofHours(24))).next(), now);
        assertThatThrownBy(() -> former.verify(body, received())).isInstanceOf(WebhookVerificationException.class);
    }

    @Test
    void answersAreToldApart() {
        status = 410;
        assertThat(post(endpoint, Instant.now())).isEqualTo(new Reaction.Gone());
        status = 302;
        assertThat(post(endpoint, Instant.now())).isEqualTo(new Reaction.Failed(302, null));
        status = 503;
        assertThat(post(endpoint, Instant.now())).isEqualTo(new Reaction.Failed(503, Duration.ofSeconds(90)));
        server.stop(0);
        assertThat(post(endpoint, Instant.now())).isEqualTo(new Reaction.Failed(null, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1/x",
                "https://localhost/x",
                "https://[::1]/x",
                "https://[::ffff:10.0.0.1]/x",
                "https://10.1.2.3/x",
                "https://172.16.0.9/x",
                "https://192.168.1.1/x",
                "https://169.254.169.254/latest/meta-data",
                "https://100.64.0.1/x",
                "https://0.0.0.0/x",
                "https://2130706433/x",
                "https://[fd00::1]/x",
                "http://93.184.216.34/x"
            })
    void nothingGoesIntoOurOwnNetworkOrWithoutTls(String url) throws IOException {
        try (var courier = new HttpCourier(false)) {
            assertThat(courier.post(URI.create(url), NO_HEADERS, "{}")).isEqualTo(new Reaction.Forbidden());
        }
    }

    private Reaction post(Endpoint to, Instant now) {
        var text = "{\"type\":\"order.placed.v1\"}";
        var signed = Map.of(
                "webhook-id", "msg_1",
                "webhook-timestamp", String.valueOf(now.getEpochSecond()),
                "webhook-signature", secrets.signature(FixedShops.TRIBUNA, to, "msg_1", now, text));
        try (var courier = new HttpCourier(true)) {
            return courier.post(
                    URI.create("http://127.0.0.1:%d/hook"
                            .formatted(server.getAddress().getPort())),
                    signed,
                    text);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private HttpHeaders received() {
        return HttpHeaders.of(headers, (_, _) -> true);
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            headers = new HashMap<>(exchange.getRequestHeaders());
            body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            exchange.getResponseHeaders().set("Retry-After", status == 503 ? "90" : "soon");
            exchange.getResponseHeaders().set("Location", "http://127.0.0.1:1/elsewhere");
            exchange.sendResponseHeaders(status, -1);
        }
    }
}
