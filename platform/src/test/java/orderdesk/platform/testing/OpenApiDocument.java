package orderdesk.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import orderdesk.platform.access.AccessTable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Holds a service's API to the document that is committed as {@code docs/openapi/<service>.json}, and to its access
 * table. A service's own test class extends it and is a {@code @SpringBootTest}; {@code -Dopenapi.write=true} writes
 * the document anew.
 */
public abstract class OpenApiDocument {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final List<String> METHODS = List.of("get", "put", "post", "delete", "patch");

    @Autowired
    private WebApplicationContext service;

    @Test
    void committedDocumentIsWhatTheCodeSays() throws Exception {
        var file = root().resolve("docs/openapi/%s.json".formatted(name()));
        var now = pretty(sorted(document())) + "\n";
        if (Boolean.getBoolean("openapi.write")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, now);
        }
        assertThat(file)
                .as("Run this test once with -Dopenapi.write=true, and commit the document")
                .exists();
        assertThat(Files.readString(file)).isEqualTo(now);
    }

    @Test
    void everyOperationIsInTheAccessTableAndNothingElseIs() throws Exception {
        var documented = new TreeSet<String>();
        document()
                .get("paths")
                .properties()
                .forEach(path -> METHODS.stream()
                        .filter(path.getValue()::has)
                        .forEach(method ->
                                documented.add(method.toUpperCase(java.util.Locale.ROOT) + " " + path.getKey())));
        var allowed = new TreeSet<String>();
        service.getBeansOfType(AccessTable.class).values().stream()
                .flatMap(table -> table.rules().stream())
                .forEach(rule -> allowed.add(rule.method() + " " + rule.path()));
        allowed.removeIf(rule -> rule.contains(" /internal/"));

        assertThat(documented).isEqualTo(allowed);
    }

    @Test
    void noTwoSchemasShareAName() {
        assertThat(SchemaNames.shared(service)).isEmpty();
    }

    private JsonNode document() throws Exception {
        var answer = Http.of(service)
                .perform(MockMvcRequestBuilders.get("/v3/api-docs"))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        var document = (ObjectNode) JSON.readTree(answer.getContentAsByteArray());
        document.remove("servers"); // where the test happened to run
        return document;
    }

    private String name() {
        return service.getEnvironment()
                .getRequiredProperty("spring.application.name")
                .replace("-service", "");
    }

    private static JsonNode sorted(JsonNode node) {
        if (node.isArray()) {
            var array = JSON.createArrayNode();
            node.forEach(each -> array.add(sorted(each)));
            return array;
        }
        if (!node.isObject()) {
            return node;
        }
        var fields = new TreeMap<String, JsonNode>();
        node.properties().forEach(field -> fields.put(field.getKey(), sorted(field.getValue())));
        var object = JSON.createObjectNode();
        fields.forEach(object::set);
        return object;
    }

    private static String pretty(JsonNode node) {
        var indenter = new DefaultIndenter("  ", "\n");
        var printer = new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
        return JSON.writer().with(printer).writeValueAsString(node);
    }

    private static Path root() throws IOException {
        for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("mvnw"))) {
                return folder;
            }
        }
        throw new IOException("The tests run outside of the repository");
    }
}
