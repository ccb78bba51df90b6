package orderdesk.deployed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** The suite in containers is the suite of the chart, and none of its containers may more than it needs. */
class ComposeTests {

    private static final Path DEPLOY = Path.of("..", "deploy").toAbsolutePath().normalize();
    private static final int MANAGEMENT_ABOVE = 1000;

    @Test
    void everyServiceOfTheChartHasItsContainerAndIsAskedForItsReadiness() throws IOException {
        var containers = containers();

        for (var service : services().entrySet()) {
            assertThat(containers.get(service.getKey()))
                    .as(service.getKey())
                    .hasEntrySatisfying(
                            "image",
                            image -> assertThat(image)
                                    .isEqualTo("orderdesk/%s:${ORDERDESK_TAG:-latest}"
                                            .formatted(service.getValue().get("image"))))
                    .hasEntrySatisfying(
                            "healthcheck",
                            health -> assertThat(health.toString())
                                    .contains("http://127.0.0.1:%d/actuator/health/readiness"
                                            .formatted(management(service))));
        }
    }

    @Test
    void noContainerWritesToItsImageOrHasRights() throws IOException {
        assertThat(containers())
                .isNotEmpty()
                .allSatisfy((name, container) -> assertThat(container)
                        .containsEntry("read_only", true)
                        .containsEntry("cap_drop", List.of("ALL"))
                        .containsEntry("security_opt", List.of("no-new-privileges:true")));
    }

    /** What the story needs beside the services; nobody else would miss them. */
    @Test
    void mailMessagesAndCrmArePlayed() throws IOException {
        assertThat(containers().get("issuer"))
                .hasEntrySatisfying(
                        "environment",
                        settings -> assertThat(settings.toString())
                                .contains(
                                        "ORDERDESK_MAILSINK_SMTP=2525",
                                        "ORDERDESK_SMSCENTRE_SMPP=2775",
                                        "ORDERDESK_CRMSIMULATOR_PORT=8113"));
        assertThat(containers().get("order"))
                .hasEntrySatisfying(
                        "environment",
                        settings -> assertThat(settings.toString())
                                .contains("ORDERDESK_CRM_SHOPS_TRIBUNA_URL=http://127.0.0.1:8113"));
    }

    @Test
    void everyServiceIsScraped() throws IOException {
        var wanted = services().entrySet().stream()
                .map(service -> "127.0.0.1:" + management(service))
                .collect(Collectors.toSet());

        assertThat(Files.readAllLines(DEPLOY.resolve("observability/prometheus.yaml")).stream()
                        .filter(line -> line.contains("targets:"))
                        .map(line -> line.replaceFirst(".*targets: \\[\"([^\"]+)\"].*", "$1"))
                        .collect(Collectors.toSet()))
                .isEqualTo(wanted);
    }

    private static int management(Map.Entry<String, Map<String, Object>> service) {
        return Integer.parseInt(String.valueOf(service.getValue().get("port"))) + MANAGEMENT_ABOVE;
    }

    private static Map<String, Map<String, Object>> containers() throws IOException {
        return named(DEPLOY.resolve("compose/compose.yaml"));
    }

    private static Map<String, Map<String, Object>> services() throws IOException {
        return named(DEPLOY.resolve("helm/order-desk/values.yaml"));
    }

    private static Map<String, Map<String, Object>> named(Path yaml) throws IOException {
        try (var file = Files.newBufferedReader(yaml)) {
            Map<String, Map<String, Map<String, Object>>> read = new Yaml().load(file);
            return read.getOrDefault("services", Map.of());
        }
    }
}
