package orderdesk.platform.observe;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import orderdesk.platform.access.Role;
import orderdesk.platform.testing.RealServers;
import orderdesk.platform.testing.Tokens;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** From a request through the stored event and the broker to whoever reads it, on real servers. */
class TraceIT {

    static final Duration SOON = Duration.ofSeconds(40);
    static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e47";

    final ListAppender<ILoggingEvent> log = new ListAppender<>();
    final Logger root = (Logger) LoggerFactory.getLogger("orderdesk");

    @BeforeEach
    void makeTopic() {
        RealServers.kafka().createTopics(1, BellService.TOPIC);
    }

    @AfterEach
    void quiet() {
        root.detachAppender(log);
        root.setLevel(null);
    }

    @Test
    void traceOfARequestIsInTheLogOfWhoeverReadsItsEvents() throws Exception {
        try (var service = start()) {
            strike(service, "unsampled", TRACE + "01", "00");
            strike(service, "sampled", TRACE + "02", "01");

            assertThat(line("Struck for unsampled").getMDCPropertyMap())
                    .containsEntry("traceId", TRACE + "01")
                    .containsEntry("correlation", "request-unsampled");
            assertThat(line("Heard of unsampled").getMDCPropertyMap())
                    .containsEntry("traceId", TRACE + "01")
                    .containsEntry("correlation", "request-unsampled");
            assertThat(line("Heard of sampled").getMDCPropertyMap())
                    .containsEntry("traceId", TRACE + "02")
                    .containsEntry("correlation", "request-sampled");
            assertThat(line("Struck bell:unsampled:1").getMDCPropertyMap()).containsEntry("traceId", TRACE + "01");
        }
    }

    @Test
    void onlyASampledTraceHasASpanForEachEvent() throws Exception {
        try (var service = start()) {
            var spans = service.getBean(BellService.Spans.class);
            strike(service, "quiet", TRACE + "03", "00");
            strike(service, "loud", TRACE + "04", "01");
            line("Heard of quiet");
            line("Heard of loud");

            Awaitility.await()
                    .atMost(SOON)
                    .until(() -> !spans.of(TRACE + "04", SpanKind.CONSUMER).isEmpty());
            var asked = spans.of(TRACE + "04", SpanKind.SERVER).getFirst();
            assertThat(spans.of(TRACE + "04", SpanKind.CONSUMER))
                    .extracting(SpanData::getParentSpanId)
                    .containsExactly(asked.getSpanId());
            assertThat(spans.of(TRACE + "03", SpanKind.CONSUMER)).isEmpty();
        }
    }

    private ILoggingEvent line(String message) {
        return Awaitility.await()
                .atMost(SOON)
                .until(
                        () -> java.util.List.copyOf(log.list).stream()
                                .filter(line -> line.getFormattedMessage().contains(message))
                                .findFirst(),
                        java.util.Optional::isPresent)
                .orElseThrow();
    }

    private static void strike(ConfigurableApplicationContext service, String bell, String trace, String flags)
            throws Exception {
        var port = service.getEnvironment().getRequiredProperty("local.server.port");
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/v1/bells/" + bell))
                .header("Authorization", new Tokens("bell").of("anna", "tribuna", Role.OPERATOR))
                .header("X-Request-Id", "request-" + bell)
                .header("traceparent", "00-%s-00f067aa0ba902b7-%s".formatted(trace, flags))
                .POST(BodyPublishers.noBody())
                .build();
        try (var client = HttpClient.newHttpClient()) {
            assertThat(client.send(request, BodyHandlers.ofString()).statusCode())
                    .isEqualTo(200);
        }
    }

    /** Listens to its log from then on: a service that starts sets up the log anew. */
    private ConfigurableApplicationContext start() {
        var service = new SpringApplicationBuilder(BellService.class)
                .web(WebApplicationType.SERVLET)
                .properties(Map.of(
                        "spring.config.import", "classpath:platform.yml",
                        "spring.application.name", "bell-service"))
                .run(
                        "--server.port=0",
                        "--management.server.port=0",
                        "--spring.mongodb.uri=" + RealServers.mongo().uri(),
                        "--spring.mongodb.database=traces-" + System.nanoTime(),
                        "--spring.kafka.bootstrap-servers="
                                + RealServers.kafka().bootstrap(),
                        "--spring.cloud.function.definition=strokes",
                        "--spring.cloud.stream.bindings.strokes-in-0.destination=" + BellService.TOPIC,
                        "--spring.cloud.stream.bindings.strokes-in-0.group=strokes-" + System.nanoTime());
        log.start();
        root.setLevel(Level.INFO);
        root.addAppender(log);
        return service;
    }
}
