package orderdesk.deployed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.FileSystemResource;
import org.yaml.snakeyaml.Yaml;

/**
 * The chart says of each service what its settings say. Whether the chart is well-formed is {@code deploy/helm/check}'s
 * to say, which takes tools that a build has not.
 */
class ChartTests {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    @TestFactory
    Stream<DynamicTest> serviceIsDeployedWithItsPortAndDatabaseAndReadsInItsGroups() throws IOException {
        return services().entrySet().stream()
                .map(service -> DynamicTest.dynamicTest(
                        service.getKey(),
                        () -> fits(service.getKey(), service.getValue(), settings(service.getValue()))));
    }

    @Test
    void everyServiceIsInTheChart() throws IOException {
        try (var modules = Files.list(ROOT)) {
            var built = modules.filter(module -> Files.exists(module.resolve("src/main/resources/application.yml")))
                    .map(module -> module.getFileName().toString());

            assertThat(services().values().stream().map(service -> service.get("image")))
                    .containsExactlyInAnyOrderElementsOf(built.toList());
        }
    }

    private static void fits(String word, Map<String, Object> service, Properties settings) {
        assertThat(settings).containsEntry("server.port", service.get("port"));
        assertThat(settings.get("spring.mongodb.database")).isEqualTo(service.containsKey("database") ? null : word);
        assertThat(groups(settings))
                .isEqualTo(Stream.of((List<?>) service.get("reads"))
                        .flatMap(List::stream)
                        .map(topic -> word + "." + topic + " reads " + topic)
                        .collect(Collectors.toSet()));
    }

    private static Set<String> groups(Properties settings) {
        return settings.stringPropertyNames().stream()
                .filter(name -> name.startsWith("spring.cloud.stream.bindings.") && name.endsWith(".group"))
                .map(name -> "%s reads %s"
                        .formatted(
                                settings.getProperty(name),
                                settings.getProperty(name.replaceFirst("group$", "destination"))))
                .collect(Collectors.toSet());
    }

    private static Properties settings(Map<String, Object> service) {
        var yaml = new YamlPropertiesFactoryBean();
        yaml.setResources(new FileSystemResource(
                ROOT.resolve(String.valueOf(service.get("image"))).resolve("src/main/resources/application.yml")));
        var settings = new Properties();
        settings.putAll(Objects.requireNonNull(yaml.getObject()));
        return settings;
    }

    private static Map<String, Map<String, Object>> services() throws IOException {
        try (var file = Files.newBufferedReader(ROOT.resolve("deploy/helm/order-desk/values.yaml"))) {
            Map<String, Map<String, Map<String, Object>>> values = new Yaml().load(file);
            return values.getOrDefault("services", Map.of());
        }
    }
}
