package orderdesk.order.crm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import orderdesk.order.crm.CrmSettings.CrmShop;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever somebody answers who says that he is a CRM. */
class CrmAnswersTests {

    private HttpServer server;
    private String answer = "";
    private int status = 200;
    private RetailCrm crm;

    @BeforeEach
    void server() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            var bytes = answer.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Location", "http://127.0.0.1:1/");
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        var url = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        crm = new RetailCrm(
                new CrmShop(
                        url, "k", null, List.of(), List.of(), Map.of(), Map.of(), Map.of(), List.of(), List.of(),
                        Map.of(), null),
                true);
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @Test
    void answerHasItsSize() {
        var frame = "{\"success\": true, \"history\": [], \"x\": \"\"}";
        answer = "{\"success\": true, \"history\": [], \"x\": \"" + "x".repeat(RetailCrm.ANSWER_MAX - frame.length())
                + "\"}";

        assertThat(crm.since(3)).isEqualTo(new Crm.History(List.of(), 3, false));
        answer = answer + " ";

        assertThatExceptionOfType(CrmRefused.class)
                .isThrownBy(() -> crm.since(3))
                .withMessageContaining("larger");
    }

    @Test
    void whatIsNoJsonIsAsGoodAsNoAnswer() {
        answer = "<html>nginx</html>";

        assertThatExceptionOfType(CrmAway.class).isThrownBy(() -> crm.since(3));
    }

    @Test
    void redirectIsNotFollowed() {
        status = 302;
        answer = "{}";

        assertThatExceptionOfType(CrmRefused.class)
                .isThrownBy(() -> crm.order(1))
                .withMessageContaining("302");
    }

    @Test
    void refusalInA200IsARefusal() {
        answer = "{\"success\": false, \"errorMsg\": \"Account does not exist\"}";

        assertThatExceptionOfType(CrmRefused.class)
                .isThrownBy(() -> crm.order(1))
                .withMessageContaining("Account does not exist");
    }

    @Test
    void noMoreThanTenRequestsASecondAreSent() {
        answer = "{\"success\": true, \"history\": []}";
        var begun = System.nanoTime();

        for (var i = 0; i < 6; i++) {
            crm.since(1);
        }

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThan(Duration.ofMillis(500));
    }

    @Test
    void afterARowOfFailuresTheCrmIsLeftAlone() {
        status = 503;
        answer = "{}";
        for (var i = 0; i < 5; i++) {
            assertThatExceptionOfType(CrmAway.class).isThrownBy(() -> crm.since(1));
        }

        assertThatExceptionOfType(CrmAway.class)
                .isThrownBy(() -> crm.since(1))
                .withMessageContaining("left alone")
                .satisfies(away -> assertThat(away.retryAfter()).contains(Duration.ofSeconds(30)));
    }
}
