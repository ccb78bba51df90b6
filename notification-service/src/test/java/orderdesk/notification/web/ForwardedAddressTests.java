package orderdesk.notification.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.annotation.DirtiesContext;

/** Behind a gateway, over the real server: visitors are counted by the address that the gateway says is theirs. */
@SpringBootTest(
        classes = NotificationWeb.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "management.server.port=0")
@DirtiesContext
class ForwardedAddressTests {

    @Value("${local.server.port}")
    private int port;

    @Test
    void visitorsBehindOneGatewayAreNotOneVisitor() throws Exception {
        for (var number = 1; number <= AnswersPage.OF_ADDRESS_MAX; number++) {
            assertThat(ask("198.51.100.7", number)).isEqualTo(404);
        }

        assertThat(ask("198.51.100.7", 999)).isEqualTo(429);
        assertThat(ask("198.51.100.8", 999)).isEqualTo(404);
    }

    private int ask(String visitor, int number) throws IOException, InterruptedException {
        var question = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/public/answers/chasy".formatted(port)))
                .header("X-Forwarded-For", visitor)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("number=4%03d&phone=89123456789".formatted(number)))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(question, BodyHandlers.discarding()).statusCode();
        }
    }
}
