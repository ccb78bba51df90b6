package orderdesk.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import orderdesk.contracts.order.OrderEvent;
import orderdesk.contracts.shared.Wire;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.SerializationFeature;

/** Every type of event ever released stays readable, component for component. */
class GoldenEventTests {

    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    static Stream<Class<?>> events() {
        return Families.events();
    }

    @ParameterizedTest
    @MethodSource("events")
    void releasedFormReadsBackWithoutLoss(Class<?> event) {
        var file = GOLDEN.resolve(Families.wireName(event) + ".json");
        var json = Wire.mapper().writer().with(SerializationFeature.INDENT_OUTPUT);
        var golden = Committed.released(file, json.writeValueAsString(Sample.of(event)) + "\n");

        var read = Wire.mapper().readValue(golden, Families.familyOf(event));

        assertThat(read).isInstanceOf(event);
        assertThat(json.writeValueAsString(read) + "\n").isEqualTo(golden);
    }

    @ParameterizedTest
    @MethodSource("events")
    void everyComponentSurvivesTheWire(Class<?> event) {
        var sample = Sample.of(event);

        var read = Wire.mapper().readValue(Wire.mapper().writeValueAsBytes(sample), Families.familyOf(event));

        assertThat(read).isEqualTo(sample);
    }

    @Test
    void noReleasedTypeIsForgotten() throws IOException {
        try (var files = Files.list(GOLDEN)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .allSatisfy(name -> assertThat(Families.events().map(Families::wireName))
                            .contains(name.replace(".json", "")));
        }
    }

    @Test
    void typeOfANewerProducerIsReadAsUnknown() {
        var event = Wire.mapper().readValue("{\"type\":\"order.gift-wrapped.v1\"}", OrderEvent.class);

        assertThat(event).isEqualTo(new OrderEvent.Unknown());
    }
}
