package orderdesk.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The catalogue in docs is written from the records and their Javadoc, and never by hand. */
class EventCatalogueTests {

    private static final Pattern DOCUMENTED = Pattern.compile(
            "/\\*\\*((?:(?!\\*/).)*)\\*/\\s*@JsonTypeName\\(\"%s\"\\)".replace("%s", "([^\"]+)"), Pattern.DOTALL);

    @Test
    void committedCatalogueIsTheOneOfTheRecords() {
        var page = new StringBuilder("""
                # Event catalogue

                Generated from the records in `contracts`. Record key = aggregate id = `ce_subject`; payloads are JSON, headers
                CloudEvents in binary mode, and `shop`, `sequence`, `correlation`, `causation`, `actor`, `traceparent` (the last of
                a request that was traced). A component marked *optional* may be absent; unknown components are ignored.
                """);
        Families.BY_TOPIC.forEach((topic, family) -> page.append(section(topic, family)));

        Committed.matches(Path.of("../docs/events/README.md"), page.toString());
    }

    @Test
    void everyEventSaysWhatItMeans() {
        Families.BY_TOPIC
                .values()
                .forEach(family -> assertThat(Families.eventsOf(family))
                        .allSatisfy(
                                event -> assertThat(summary(event)).isNotBlank().doesNotStartWith("@")));
    }

    private static String section(String topic, Class<?> family) {
        var rows = Families.eventsOf(family).stream()
                .map(event -> "| [`%1$s`](schemas/%1$s.json) | %2$s | %3$s |\n"
                        .formatted(Families.wireName(event), components(event), summary(event)))
                .collect(Collectors.joining());
        return "\n## Topic `%s`\n| type | carries | meaning |\n| --- | --- | --- |\n%s".formatted(topic, rows);
    }

    private static String components(Class<?> event) {
        return Arrays.stream(event.getRecordComponents())
                .map(EventCatalogueTests::component)
                .collect(Collectors.joining(", "));
    }

    private static String component(RecordComponent component) {
        var optional = component.getAnnotatedType().isAnnotationPresent(Nullable.class) ? ", *optional*" : "";
        return "`%s` (%s%s)".formatted(component.getName(), name(component.getGenericType()), optional);
    }

    private static String name(Type type) {
        if (type instanceof ParameterizedType generic) {
            var arguments = Arrays.stream(generic.getActualTypeArguments())
                    .map(EventCatalogueTests::name)
                    .collect(Collectors.joining(" to "));
            return "%s of %s".formatted(((Class<?>) generic.getRawType()).getSimpleName(), arguments);
        }
        return ((Class<?>) type).getSimpleName();
    }

    private static String summary(Class<?> event) {
        var comments = DOCUMENTED.matcher(source(event.isMemberClass() ? event.getDeclaringClass() : event));
        while (comments.find()) {
            if (comments.group(2).equals(Families.wireName(event))) {
                var text = comments.group(1).replaceAll("(?m)^\\s*\\* ?", "").strip();
                var sentence = text.split("\n\\s*@param")[0].replaceAll("\\{@\\w+ ([^}]+)}", "`$1`");
                return sentence.replaceAll("\\s+", " ").strip();
            }
        }
        return "";
    }

    private static String source(Class<?> file) {
        try {
            return Files.readString(Path.of("src/main/java", file.getName().replace('.', '/') + ".java"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
