package orderdesk.platform.observe;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import orderdesk.platform.access.Role;
import orderdesk.platform.testing.Tokens;
import orderdesk.platform.web.ToyDesk;
import org.apache.coyote.AbstractProtocol;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ApplicationContext;

/** The toy service on real ports: what the container does before any of our code, and the management port. */
@SpringBootTest(
        classes = ToyDesk.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.config.import=classpath:platform-web.yml",
            "spring.application.name=toy",
            "spring.main.banner-mode=off",
            "management.server.port=0",
            "management.prometheus.metrics.export.enabled=true",
            "spring.test.metrics.export=true",
            "spring.test.tracing.export=true"
        })
class RunningServiceTests {

    static final String ANNA = new Tokens("toy").of("anna", "tribuna", Role.OPERATOR);

    final HttpClient http = HttpClient.newHttpClient();

    @Autowired
    ApplicationContext service;

    @LocalServerPort
    int port;

    @LocalManagementPort
    int management;

    @Test
    void requestIsAnsweredAndCounted() throws Exception {
        assertThat(get(port, "/v1/things").statusCode()).isEqualTo(200);

        assertThat(get(management, "/actuator/prometheus").body())
                .contains("http_server_requests_seconds_bucket")
                .contains("service=\"toy\"")
                .contains("uri=\"/v1/things\"");
    }

    @Test
    void traceOfTheRequestIsInItsProblem() throws Exception {
        var trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        var request = request(port, "/v1/things?limit=0")
                .header("traceparent", "00-" + trace + "-00f067aa0ba902b7-00")
                .build();

        assertThat(http.send(request, HttpResponse.BodyHandlers.ofString()).body())
                .contains("\"traceId\":\"" + trace + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health/liveness", "/actuator/health/readiness"})
    void healthIsOnTheManagementPortOnly(String path) throws Exception {
        assertThat(get(management, path).body()).contains("\"status\":\"UP\"");
        assertThat(get(port, path).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/env", "/actuator/heapdump", "/actuator/beans", "/actuator/loggers"})
    void nothingElseIsExposed(String path) throws Exception {
        assertThat(get(management, path).statusCode()).isEqualTo(404);
    }

    @Test
    void bothPortsListenOnThisMachineOnly() throws Exception {
        var outside = InetAddress.getByName("127.0.0.2");

        for (var each : new int[] {port, management}) {
            assertThat(canConnect(InetAddress.getLoopbackAddress(), each)).isTrue();
            assertThat(canConnect(outside, each)).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /v1/things|x HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET /v1/%zz HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET /v1/things;a=b HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET /v1//things HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET /v1/%2e%2e/x HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET /v1/things HTTP/1.1\r\n\r\n",
                "rubbish\r\n\r\n",
            })
    void malformedRequestIsAProblemToo(String raw) throws Exception {
        var answer = raw(raw);

        assertThat(answer)
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json")
                .contains("urn:orderdesk:");
        assertThat(answer).doesNotContain("<html").doesNotContain("Tomcat");
    }

    @Test
    void headersOfSixteenKibibytesAreTheLargest() throws Exception {
        assertThat(raw("GET /v1/x HTTP/1.1\r\nHost: a\r\nX: " + "a".repeat(15_000) + "\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 404");
        assertThat(raw("GET /v1/x HTTP/1.1\r\nHost: a\r\nX: " + "a".repeat(17_000) + "\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400");
    }

    @Test
    void silenceAndConnectionsAreBounded() {
        var web = (TomcatWebServer) requireNonNull(((ServletWebServerApplicationContext) service).getWebServer());
        var connector = web.getTomcat().getConnector();
        var protocol = (AbstractProtocol<?>) connector.getProtocolHandler();

        assertThat(protocol.getConnectionTimeout()).isEqualTo(10_000);
        assertThat(protocol.getMaxConnections())
                .isEqualTo((int) Math.min(4_096, Runtime.getRuntime().maxMemory() / (512 * 1024)));
        assertThat(protocol.getAcceptCount()).isEqualTo(4_096);
    }

    @Test
    void bodyWithoutALengthIsBoundedToo() throws Exception {
        var endless =
                HttpRequest.BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(new byte[300_000]));
        var request = request(port, "/v1/things")
                .header("Content-Type", "application/json")
                .POST(endless)
                .build();

        assertThat(http.send(request, HttpResponse.BodyHandlers.ofString()).statusCode())
                .isEqualTo(413);
    }

    private HttpResponse<String> get(int port, String path) throws Exception {
        return http.send(request(port, path).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(int port, String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", ANNA);
    }

    private String raw(String request) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            var answer = new StringBuilder();
            var buffer = new byte[8_192];
            for (int read;
                    !answer.toString().contains("\r\n\r\n")
                            && (read = socket.getInputStream().read(buffer)) > 0; ) {
                answer.append(new String(buffer, 0, read, StandardCharsets.UTF_8));
            }
            return answer.toString();
        }
    }

    private static boolean canConnect(InetAddress address, int port) {
        try (var _ = new Socket(address, port)) {
            return true;
        } catch (IOException _) {
            return false; // refused is what is asked here
        }
    }
}
