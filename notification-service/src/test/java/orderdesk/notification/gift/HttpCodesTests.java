package orderdesk.notification.gift;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import orderdesk.contracts.shared.ShopId;
import orderdesk.notification.gift.Codes.Told;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against an issuer and a promo-service of HTTP alone. */
class HttpCodesTests {

    static final ShopId SHOP = new ShopId("tribuna");

    final List<String> seen = new CopyOnWriteArrayList<>();
    HttpServer server;
    volatile int status = 200;
    volatile int issuerStatus = 200;

    HttpCodesTests() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @BeforeEach
    void start() {
        server.createContext("/oauth2/token", exchange -> {
            seen.add("token " + exchange.getRequestHeaders().getFirst("Authorization"));
            answer(exchange, issuerStatus, "{\"access_token\":\"t1\",\"token_type\":\"Bearer\",\"expires_in\":300}");
        });
        server.createContext("/v1/certificates/", exchange -> {
            var asked = exchange.getRequestURI() + " "
                    + exchange.getRequestHeaders().getFirst("Authorization");
            seen.add(exchange.getRequestMethod() + " " + asked);
            answer(exchange, status, "{\"code\":\"7KH2-M9XA-R4TD\"}");
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void codeIsAskedForUnderAnOwnTokenThatIsUsedAgain() {
        var codes = codes();

        assertThat(codes.of(SHOP, "c1")).isEqualTo(new Told.Code("7KH2-M9XA-R4TD"));
        assertThat(codes.of(SHOP, "c2"))
                .isInstanceOf(Told.Code.class)
                .asString()
                .doesNotContain("7KH2");

        assertThat(seen).hasSize(3);
        assertThat(seen.getFirst()).startsWith("token Basic ");
        assertThat(seen.get(1)).isEqualTo("POST /v1/certificates/c1/code?shop=tribuna Bearer t1");
    }

    @ParameterizedTest
    @CsvSource({"404, Unknown", "409, Unusable", "429, Later", "401, Later", "403, Later", "500, Later", "503, Later"})
    void refusalsSayWhetherToAskAgain(int answer, String told) {
        status = answer;

        assertThat(codes().of(SHOP, "c1").getClass().getSimpleName()).isEqualTo(told);
    }

    @Test
    void withoutATokenItIsAskedLater() {
        issuerStatus = 401;

        assertThat(codes().of(SHOP, "c1")).isInstanceOf(Told.Later.class);
    }

    @Test
    void whoDoesNotAnswerIsLeftAloneForAWhile() {
        server.stop(0);
        var codes = codes();
        for (var time = 0; time < 5; time++) {
            assertThat(codes.of(SHOP, "c1")).isInstanceOf(Told.Later.class);
        }

        assertThat(codes.of(SHOP, "c1")).asString().contains("CallNotPermitted");
    }

    private HttpCodes codes() {
        var url = "http://127.0.0.1:%d".formatted(server.getAddress().getPort());
        return new HttpCodes(new PromoSettings(
                URI.create(url),
                URI.create(url + "/oauth2/token"),
                "notification-service",
                "x",
                Duration.ofSeconds(2)));
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        try (exchange) {
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
