package orderdesk.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is drawn and alerted on is what services export: {@code metrics.txt} lists it, the story finds each line of it at
 * the running services. Every alert has its page in the runbook and its fault among the unit tests.
 */
class WatchTests {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path HERE = ROOT.resolve("deploy/observability");

    /** Prometheus itself makes it. */
    private static final String UP = "up";

    @Test
    void metricNamesAreFoundInAnExpression() {
        var expression = new Expression("""
            histogram_quantile(0.99, sum by (le) (rate(some_seconds_bucket{uri=~"/a{b}", x!="y"}[5m]))) > 14.4 * bool_count
              unless on (service) desk:away and max_over_time(up[1h]) offset 5m\
            """);

        assertThat(expression.names()).containsExactly("bool_count", "desk:away", "some_seconds_bucket", "up");
    }

    @Test
    void metricsOfRulesAndDashboardsAreTheListed() throws IOException {
        var recorded = rules().map(rule -> rule.get("record")).collect(Collectors.toSet());
        var named = Stream.concat(rules().map(rule -> String.valueOf(rule.get("expr"))), drawn())
                .flatMap(text -> new Expression(text).names().stream())
                .filter(name -> !recorded.contains(name) && !name.equals(UP))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(Files.readAllLines(HERE.resolve("metrics.txt"))).containsExactlyElementsOf(named);
    }

    @Test
    void alertsHaveTheirPagesAndNoPageIsWithoutItsAlert() throws IOException {
        var linked = rules().filter(rule -> rule.containsKey("alert"))
                .map(rule -> annotation(rule, "runbook_url"))
                .toList();
        try (var pages = Files.list(ROOT.resolve("docs/runbook"))) {
            var written = pages.map(page -> "docs/runbook/" + page.getFileName())
                    .filter(page -> !page.endsWith("README.md"))
                    .toList();

            assertThat(linked).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(written);
        }
    }

    @Test
    void pageSaysWhoseItIsAndHowUrgent() throws IOException {
        for (var alert : rules().filter(rule -> rule.containsKey("alert")).toList()) {
            var severity = ((Map<?, ?>) alert.getOrDefault("labels", Map.of())).get("severity");
            assertThat(ROOT.resolve(annotation(alert, "runbook_url")))
                    .content()
                    .startsWith("# %s (%s)\n".formatted(alert.get("alert"), severity))
                    .contains(
                            "**Means.**", "**Customers and operators notice.**", "**Look**", "**Do**", "**Over when**");
        }
    }

    @Test
    void alertsHaveTheirFaults() throws IOException {
        var faults = Files.readString(HERE.resolve("faults.py"));

        assertThat(rules().map(rule -> rule.get("alert")).filter(alert -> alert != null))
                .allSatisfy(alert -> assertThat(faults).contains("\"" + alert + "\""));
    }

    @Test
    void panelsHaveTheirOwnNumberAndTheProvisionedSource() throws IOException {
        for (var dashboard : dashboards()) {
            var panels = dashboard.get("panels").valueStream().toList();

            assertThat(panels.stream().map(panel -> panel.get("id").asInt())).doesNotHaveDuplicates();
            assertThat(panels.stream()
                            .flatMap(panel -> panel.path("targets").valueStream())
                            .map(target -> target.at("/datasource/uid").asString()))
                    .isNotEmpty()
                    .containsOnly("prometheus");
        }
    }

    private static Stream<String> drawn() throws IOException {
        return dashboards().stream()
                .flatMap(dashboard -> dashboard.get("panels").valueStream())
                .flatMap(panel -> panel.path("targets").valueStream())
                .map(target -> target.get("expr").asString());
    }

    private static List<JsonNode> dashboards() throws IOException {
        try (var files = Files.list(HERE.resolve("grafana/dashboards"))) {
            return files.map(file -> JsonMapper.shared().readTree(file)).toList();
        }
    }

    private static Stream<Map<String, Object>> rules() throws IOException {
        try (var file = Files.newBufferedReader(HERE.resolve("rules/orderdesk.yaml"))) {
            Map<String, List<Map<String, List<Map<String, Object>>>>> read = new Yaml().load(file);
            return read.getOrDefault("groups", List.of()).stream()
                    .flatMap(group -> group.getOrDefault("rules", List.of()).stream());
        }
    }

    private static String annotation(Map<String, Object> rule, String name) {
        return String.valueOf(((Map<?, ?>) rule.getOrDefault("annotations", Map.of())).get(name));
    }
}
