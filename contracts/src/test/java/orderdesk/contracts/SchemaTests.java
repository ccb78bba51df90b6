package orderdesk.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonValue;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import orderdesk.contracts.shared.Wire;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

/** A JSON Schema per type of event, for readers that are not written in Java. */
class SchemaTests {

    private static final Path SCHEMAS = Path.of("../docs/events/schemas");
    private static final SchemaGenerator GENERATOR = generator();

    static Stream<Class<?>> events() {
        return Families.events();
    }

    @ParameterizedTest
    @MethodSource("events")
    void committedSchemaIsTheOneOfTheRecordAndAcceptsIt(Class<?> event) {
        var schema = schema(event);

        Committed.matches(SCHEMAS.resolve(Families.wireName(event) + ".json"), schema);

        var validator = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema, InputFormat.JSON);
        assertThat(validator.validate(Wire.mapper().writeValueAsString(Sample.of(event)), InputFormat.JSON))
                .isEmpty();
        assertThat(validator.validate("{}", InputFormat.JSON)).isNotEmpty();
    }

    private static String schema(Class<?> event) {
        var schema = (ObjectNode) GENERATOR.generateSchema(event);
        var type = schema.withObjectProperty("properties").putObject("type");
        type.put("const", Families.wireName(event));
        schema.withArrayProperty("required").add("type");
        return schema.toPrettyString() + "\n";
    }

    private static SchemaGenerator generator() {
        var config = new SchemaGeneratorConfigBuilder(SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                .with(
                        Option.ADDITIONAL_FIXED_TYPES,
                        Option.STANDARD_FORMATS,
                        Option.MAP_VALUES_AS_ADDITIONAL_PROPERTIES);
        config.forFields().withRequiredCheck(field -> !optional(field));
        config.forTypesInGeneral()
                .withCustomDefinitionProvider((type, context) -> wrapped(type.getErasedType())
                        .map(inner -> new CustomDefinition(
                                context.createDefinition(
                                        context.getTypeContext().resolve(inner)),
                                true))
                        .orElse(null));
        return new SchemaGenerator(config.build());
    }

    private static boolean optional(FieldScope field) {
        return field.getRawMember().getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    /** Typed ids are written as the value that they wrap. */
    private static Optional<Class<?>> wrapped(Class<?> type) {
        return Optional.ofNullable(type.isRecord() ? type.getRecordComponents() : null).stream()
                .flatMap(Arrays::stream)
                .filter(component -> component.getAccessor().isAnnotationPresent(JsonValue.class))
                .<Class<?>>map(component -> component.getType())
                .findFirst();
    }
}
